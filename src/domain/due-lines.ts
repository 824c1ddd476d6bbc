import {
  type Due,
  type DueKind,
  duesOfMeeting,
  duesOfSurvey,
  isOfMeeting,
  type MeetingSeats,
  type Pressure,
  pressureOf,
  workdaysLeft,
} from "./dues.ts";
import type { SurveyProgress } from "./progress.ts";
import { dayOf, type Instant, type Zone } from "./time.ts";
import type { WorkdayCalendar } from "./workdays.ts";

/** One line of what is owed. Answers to one visit with one deadline are one line. */
export interface DueLine {
  readonly due: Due;
  readonly pressure: Pressure;
  /** How many people, seats or replies it is about. */
  readonly count: number;
  /** Workdays left until it is due; negative once that is past. */
  readonly left: number;
}

/** The moment from which dues are seen. */
interface Sight {
  readonly now: Instant;
  readonly zone: Zone;
  readonly calendar: WorkdayCalendar;
}

/** Everything that is owed in these surveys and meetings at `now`: the one list that all others come from. */
export function duesFrom({
  surveys,
  meetings,
  now,
  zone,
}: {
  readonly surveys: readonly SurveyProgress[];
  readonly meetings: readonly MeetingSeats[];
} & Pick<Sight, "now" | "zone">): Due[] {
  return [
    ...surveys.flatMap((survey) => duesOfSurvey(survey, dayOf(now, zone), zone)),
    ...meetings.flatMap((meeting) => duesOfMeeting(meeting, now, zone)),
  ];
}

/** Workdays before a visit from which what its team needs for the road is asked for: trains are booked late. */
const roadWorkdaysAhead = 3;

/** Dues as lines, those that press most first. */
export function dueLines(dues: readonly Due[], { now, zone, calendar }: Sight): DueLine[] {
  const today = dayOf(now, zone);
  const ripe = dues.filter(
    ({ kind, by }) => kind !== "road" || workdaysLeft(by, today, calendar) <= roadWorkdaysAhead,
  );
  return [...Map.groupBy(ripe, lineOf).values()]
    .flatMap(([due, ...same]) => {
      if (due === undefined) return [];
      const pressure = pressureOf(due, now, zone, calendar);
      return [
        { due, pressure, count: countOf(due) + same.length, left: workdaysLeft(due.by, today, calendar) },
      ];
    })
    .sort(byPressure);
}

/** The order of lines that press alike and are due on the same day. */
const kindOrder: readonly DueKind[] = [
  "decision",
  "seats",
  "leader",
  "counter",
  "answer",
  "invite",
  "park",
  "road",
  "schedule",
  "questionnaire",
  "attendance",
  "replies",
  "materials",
  "task",
];

function countOf(due: Due): number {
  switch (due.kind) {
    case "seats":
      return due.missing;
    case "invite":
    case "counter":
      return due.seats.length;
    case "replies":
      return due.open.length;
    case "materials":
      return due.items.length;
    default:
      return 1;
  }
}

/** Dues with the same mark share a line. */
function lineOf(due: Due): string {
  if (isOfMeeting(due))
    return `${due.kind} meeting ${due.kind === "task" ? `task ${due.decision.id}` : due.meeting.id}`;
  return `${due.kind} ${due.at.visit.id} ${due.kind === "answer" ? due.moment : ""}`;
}

function idOf(due: Due): number {
  if (due.kind === "task") return due.decision.id;
  return isOfMeeting(due) ? due.meeting.id : due.at.visit.id;
}

const pressures: readonly Pressure[] = ["urgent", "soon", "later"];

function byPressure(a: DueLine, b: DueLine): number {
  return (
    pressures.indexOf(a.pressure) - pressures.indexOf(b.pressure) ||
    a.due.by.localeCompare(b.due.by, "en") ||
    kindOrder.indexOf(a.due.kind) - kindOrder.indexOf(b.due.kind) ||
    idOf(a.due) - idOf(b.due)
  );
}
