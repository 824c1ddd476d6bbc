import type { App } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { commands } from "../commands/index.ts";
import type { Stores } from "../storage/index.ts";
import { agendaClicks, agendaForms } from "./actions/agendas.ts";
import { approvalClicks, approvalForms } from "./actions/approvals.ts";
import { assignmentClicks, assignmentForms } from "./actions/assignments.ts";
import { availabilityClicks, availabilityForms } from "./actions/availability.ts";
import { chaseClicks, chaseForms } from "./actions/chases.ts";
import { counterClicks, counterForms } from "./actions/counters.ts";
import { decisionClicks, decisionForms } from "./actions/decisions.ts";
import { orderClicks, orderForms } from "./actions/digest-orders.ts";
import { digestClicks, digestForms } from "./actions/digests.ts";
import { expertClicks, expertForms } from "./actions/experts.ts";
import { gapClicks } from "./actions/gaps.ts";
import { guestClicks, guestForms } from "./actions/guests.ts";
import { holidayClicks, holidayForms } from "./actions/holidays.ts";
import { importClicks, importForms } from "./actions/imports.ts";
import { invitationClicks, invitationForms } from "./actions/invitations.ts";
import { languageClicks } from "./actions/language.ts";
import { takeFile } from "./actions/lists.ts";
import { meetingChangeClicks, meetingChangeForms } from "./actions/meeting-changes.ts";
import { meetingInvitationClicks, meetingInvitationForms } from "./actions/meeting-invitations.ts";
import { meetingClicks, meetingForms } from "./actions/meetings.ts";
import { minutesClicks, minutesForms } from "./actions/minutes.ts";
import { moveClicks, moveForms } from "./actions/moves.ts";
import { officeClicks, officeForms } from "./actions/office.ts";
import { parkAnswerClicks, parkAnswerForms } from "./actions/park-answers.ts";
import { parkClicks, parkForms } from "./actions/parks.ts";
import { pastedRegistrationClicks, pastedRegistrationForms } from "./actions/pasted-registrations.ts";
import { pasteClicks, pasteForms } from "./actions/pasted-replies.ts";
import { registrationClicks, registrationForms } from "./actions/registrations.ts";
import { listener, remarkClicks } from "./actions/remarks.ts";
import { roadClicks, roadForms } from "./actions/roads.ts";
import { scheduleClicks, scheduleForms } from "./actions/schedules.ts";
import { seatClicks, seatForms } from "./actions/seats.ts";
import { surveyClicks, surveyForms } from "./actions/surveys.ts";
import { todoClicks } from "./actions/todo.ts";
import { visitClicks, visitForms } from "./actions/visits.ts";
import { createRenderer } from "./delivery/render.ts";
import { createSender, type Sender } from "./delivery/sender.ts";
import { type DeliveryTiming, pause, usualTiming } from "./delivery/timing.ts";
import type { Language } from "./domain/languages.ts";
import type { ListImport } from "./domain/list-imports.ts";
import { type OfficeHours, usualHours } from "./domain/office-hours.ts";
import { refused } from "./domain/outcome.ts";
import { nextDue } from "./domain/slots.ts";
import type { Clock, Zone } from "./domain/time.ts";
import type { WorkdayCalendar } from "./domain/workdays.ts";
import { type ConnectionParts, clientOptions, createBoltApp, createReceiver } from "./door/connection.ts";
import { createDoor, type Door } from "./door/door.ts";
import { everybody } from "./door/everybody.ts";
import { createFileFetcher } from "./door/files.ts";
import { acknowledgeAfterCommit, register } from "./door/register.ts";
import type { Context } from "./flows/context.ts";
import { type FetchedList, finishListImport } from "./flows/lists/finish-list-import.ts";
import { prepareClaim } from "./flows/office/claim-office.ts";
import { officeCalendar } from "./flows/office/office-calendar.ts";
import { openHome } from "./flows/office/open-home.ts";
import { saveMember, saveMembers } from "./flows/office/save-member.ts";
import { runDueSlot } from "./flows/run-due-slot.ts";
import { type ListFile, openListFile } from "./input/lists/list-files.ts";
import { MAX_BYTES } from "./input/lists/tables.ts";
import { dueJobs } from "./jobs/due-jobs.ts";
import { startHeartbeat } from "./jobs/heartbeat.ts";
import { createImportRunner, type Fetched, type ImportRunner } from "./jobs/import-runner.ts";
import { createRollCall, type RollCall } from "./jobs/roll-call.ts";
import { tick } from "./jobs/tick.ts";
import { wordsIn } from "./locales/words.ts";

export interface AppParts extends ConnectionParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly language: Language;
  readonly hours?: OfficeHours;
  readonly adminUserIds: readonly string[];
  readonly timing?: DeliveryTiming;
  /** Called with the code that makes somebody the first administrator, each time there is a new one. */
  readonly tellClaimCode?: (code: string) => void;
  /** Called with each heartbeat, the first one at the start. */
  readonly onBeat?: () => void;
}

export interface Liaison {
  start(): Promise<void>;
  /** Takes no more requests, lets what is under way end, and leaves the rest in the outbox. */
  stop(): Promise<void>;
  /** Does what has fallen due by now, and sends it. */
  tick(): void;
  /** When something falls due next. */
  nextDue(): ReturnType<typeof nextDue>;
  readonly sender: Sender;
  /** Reads lists that came as files. */
  readonly imports: ImportRunner;
  /** Learns who is in the workspace. */
  readonly rollCall: RollCall;
}

/** Puts the bot together: everything that it can do is registered here, by name. */
export function createLiaison(parts: AppParts): Liaison {
  const { stores, clock, zone, log } = parts;
  const slack = new WebClient(parts.botToken, clientOptions(parts));
  const calendar = () => officeCalendar(stores);
  const sender = senderOf(parts, slack, calendar);
  const jobs = () => dueJobs({ ...parts, hours: parts.hours ?? usualHours, calendar });
  const door = createDoor({
    stores,
    clock,
    zone,
    calendar,
    hours: parts.hours ?? usualHours,
    office: { admins: new Set(parts.adminUserIds), language: parts.language },
    botUserId: parts.bot.botUserId,
    log,
    committed: () => {
      tellClaim();
      sender.kick();
      imports.kick();
    },
  });
  const tellClaim = claimTeller(parts);
  const imports = importRunner(parts, slack, door, sender);
  const rollCall = createRollCall({
    pages: () => everybody(slack),
    keep: (members) => saveMembers(door.contextOf("system"), members),
    log,
  });
  const app = connect(parts, slack, door);

  const beat = () => {
    tick(
      jobs(),
      clock.now(),
      (job, now) => runDueSlot(stores, job, now),
      (job, error) => log.error({ err: error, job: job.name }, "a job failed; the next beat tries again"),
    );
    sender.kick();
    imports.kick();
    void rollCall.call();
    parts.onBeat?.();
  };
  let stopHeartbeat: () => void = () => undefined;
  return {
    sender,
    imports,
    rollCall,
    tick: beat,
    nextDue: () => nextDue(jobs(), clock.now()),
    async start() {
      prepareClaim(door.contextOf("system"));
      tellClaim();
      await app.start(
        parts.entrance.kind === "http" ? { port: parts.entrance.port, host: parts.entrance.host } : {},
      );
      beat();
      stopHeartbeat = startHeartbeat(beat);
    },
    async stop() {
      stopHeartbeat();
      rollCall.stop();
      await stopAll(app, [imports, sender], parts.timing);
    },
  };
}

/**
 * Closes the way in and lets what is under way end, all at the same time and within the timing's `stopMs`; a
 * connection that does not close by then ends with the process.
 */
async function stopAll(
  app: App,
  working: readonly { stop(): Promise<void> }[],
  { stopMs } = usualTiming,
): Promise<void> {
  const limit = new AbortController();
  const closed = Promise.race([app.stop(), pause(stopMs, limit.signal)]).finally(() => limit.abort());
  await Promise.all([closed, ...working.map((one) => one.stop())]);
}

/** What brings notices to Slack, worded at the last moment. */
function senderOf(parts: AppParts, slack: WebClient, calendar: () => WorkdayCalendar): Sender {
  const { stores, clock, zone, log, adminUserIds: admins, timing = usualTiming } = parts;
  const renderer = createRenderer({
    stores,
    clock,
    zone,
    hours: parts.hours ?? usualHours,
    calendar,
    admins,
    officeLanguage: parts.language,
  });
  return createSender({ stores, slack, renderer, clock, timing, log, admins });
}

const clicks = [
  ...approvalClicks,
  ...agendaClicks,
  ...availabilityClicks,
  ...assignmentClicks,
  ...chaseClicks,
  ...expertClicks,
  ...digestClicks,
  ...orderClicks,
  ...importClicks,
  ...counterClicks,
  ...gapClicks,
  ...invitationClicks,
  ...holidayClicks,
  ...languageClicks,
  ...meetingChangeClicks,
  ...meetingClicks,
  ...meetingInvitationClicks,
  ...guestClicks,
  ...minutesClicks,
  ...decisionClicks,
  ...moveClicks,
  ...officeClicks,
  ...parkAnswerClicks,
  ...parkClicks,
  ...pasteClicks,
  ...remarkClicks,
  ...pastedRegistrationClicks,
  ...registrationClicks,
  ...roadClicks,
  ...seatClicks,
  ...scheduleClicks,
  ...surveyClicks,
  ...todoClicks,
  ...visitClicks,
];

const submissions = [
  ...approvalForms,
  ...agendaForms,
  ...availabilityForms,
  ...assignmentForms,
  ...chaseForms,
  ...counterForms,
  ...digestForms,
  ...orderForms,
  ...expertForms,
  ...holidayForms,
  ...importForms,
  ...officeForms,
  ...parkAnswerForms,
  ...parkForms,
  ...invitationForms,
  ...meetingChangeForms,
  ...meetingForms,
  ...meetingInvitationForms,
  ...guestForms,
  ...minutesForms,
  ...decisionForms,
  ...pasteForms,
  ...moveForms,
  ...pastedRegistrationForms,
  ...registrationForms,
  ...roadForms,
  ...seatForms,
  ...scheduleForms,
  ...surveyForms,
  ...visitForms,
];

/** Bolt's app with everything that people can ask for. */
function connect(parts: AppParts, slack: WebClient, door: Door): App {
  const { log } = parts;
  const receiver = createReceiver(parts);
  const app = createBoltApp(parts, receiver);
  register(app, {
    door,
    slack,
    log,
    title: wordsIn(parts.language).shared.botName,
    commands,
    clicks,
    submissions,
    saveMember,
    openHome,
    hear: listener(parts.adminUserIds),
  });
  acknowledgeAfterCommit(app, receiver);
  return app;
}

function claimTeller({ stores, tellClaimCode }: AppParts): () => void {
  let told: string | undefined;
  return () => {
    const code = stores.settings.get("claim_code");
    if (code !== undefined && code !== told) tellClaimCode?.(code);
    told = code;
  };
}

/** What reads the lists that came as files: fetched from Slack, then recorded in the name of whoever sent them. */
function importRunner(parts: AppParts, slack: WebClient, door: Door, sender: Sender): ImportRunner {
  const { stores, log, botToken } = parts;
  const fetchFile = createFileFetcher({ slack, botToken, limit: MAX_BYTES });
  return createImportRunner({
    nextWaiting: () => stores.listImports.nextWaiting(),
    async fetchFile(fileId) {
      const fetched = await fetchFile(fileId);
      return fetched.kind === "bytes" ? { kind: "opened", file: await openListFile(fetched.bytes) } : fetched;
    },
    finish: (listImport, fetched) => {
      const context = door.contextOf(listImport.askedBy);
      finishListImport(context, listImport.id, readingOf(context, listImport, fetched));
      sender.kick();
    },
    timing: parts.timing ?? usualTiming,
    log,
  });
}

function readingOf(context: Context, listImport: ListImport, fetched: Fetched<ListFile>): FetchedList {
  switch (fetched.kind) {
    case "opened":
      return takeFile(context, listImport, fetched.file);
    case "too_large": {
      const why = { kind: "too_large", limit: MAX_BYTES } as const;
      return { apply: () => refused({ name: "table_unreadable", why }) };
    }
    case "refused":
      return { unavailable: fetched.detail };
  }
}
