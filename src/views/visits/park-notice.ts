import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { Organisation } from "../../domain/organisations.ts";
import { ways } from "../../domain/people.ts";
import { programmeOf } from "../../domain/programme.ts";
import type { Seat } from "../../domain/progress.ts";
import type { Day, Instant, Zone } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { daySpan, momentText, shortDay } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { form, longText, menu } from "../form-fields.ts";
import { context, section } from "../message.ts";
import { parkName } from "../parks/parks.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { hoursText, institutionName, visitWithDay } from "./visit-names.ts";

/** What the notice to a park says. */
export interface NoticeShown {
  readonly at: OpenVisit;
  readonly team: readonly Seat[];
  readonly contact: { readonly name: string; readonly email: string | undefined };
  readonly replyBy: Instant;
  readonly copies: readonly Organisation[];
}

interface Reader {
  readonly language: Language;
  readonly zone: Zone;
  readonly today: Day;
}

/** The notice to a park in a window, to be copied into any messenger or letter; its button notes that the park was asked. */
export function parkNoticeForm(notice: NoticeShown, reader: Reader): ModalView {
  const words = wordsIn(reader.language);
  const say = words.parkNotices;
  const { visit } = notice.at;
  return form(
    {
      id: "visit.notice_sent",
      value: { visit: visit.id, revision: visit.revision },
      title: say.title,
      submit: say.sent,
      blocks: [
        section(md`*${visitWithDay(notice.at, reader.language, reader.today)}*`),
        longText({ id: "text", label: say.text }, parkNoticeText(notice, reader)),
        menu(
          { id: "way", label: say.way, optional: true },
          ways
            .filter((way) => way !== "slack" && way !== "words")
            .map((way) => ({ text: words.visits.ways[way], value: way })),
        ),
        context(md`${say.hint}`),
      ],
    },
    words,
  );
}

/** The notice itself, as plain text. */
function parkNoticeText(notice: NoticeShown, reader: Reader): string {
  const { language, zone, today } = reader;
  const words = wordsIn(language);
  const say = words.parkNotices;
  const { visit, park, survey } = notice.at;
  const days =
    visit.dayFrom === undefined ? "" : daySpan(visit.dayFrom, visit.dayTo ?? visit.dayFrom, language, today);
  const hours = hoursText(visit, language);
  const name = parkName(park, language);
  return [
    say.head(name),
    say.opening(
      survey.basis ?? "",
      survey.commissionedBy ?? "",
      survey.carriedOutBy ?? "",
      surveyTitle(survey, language),
      words.surveys.purposes[survey.purpose],
    ),
    say.when(`${days}${hours}`),
    say.team(teamText(notice.team, reader)),
    say.programme,
    ...programmeLines(notice, reader),
    say.prepare,
    ...say.papers.map((paper, i) => say.paper(i, paper)),
    say.contact(notice.contact.name, notice.contact.email ?? ""),
    say.reply(momentText(notice.replyBy, zone, language, today)),
    say.copies(copiesText(notice, reader)),
  ].join("\n");
}

function teamText(team: readonly Seat[], { language }: Reader): string {
  const words = wordsIn(language);
  const say = words.parkNotices;
  if (team.length === 0) return say.teamLater;
  const names = team.map(({ assignment, expert }) =>
    say.member(
      expert.name,
      institutionName(expert, language),
      assignment.leads,
      assignment.state === "accepted" || assignment.state === "attended",
    ),
  );
  return say.members(names);
}

function programmeLines({ at }: NoticeShown, { language }: Reader): string[] {
  const words = wordsIn(language);
  const say = words.parkNotices;
  const slots = programmeOf(at.visit);
  const several = new Set(slots.map(({ day }) => day)).size > 1;
  return slots.map(({ day, from, to, items }) =>
    say.slot(
      several ? shortDay(day, language) : "",
      from.replace(/^0/, ""),
      to.replace(/^0/, ""),
      items.map((item) => say.items[item]),
    ),
  );
}

/** The departments that get a copy; where none of the province is on record, what they are called anyway. */
function copiesText({ at, copies }: NoticeShown, { language }: Reader): string {
  const words = wordsIn(language);
  const { provinceZh, provinceEn } = at.park;
  if (copies.length === 0)
    return words.parkNotices.departments(language === "zh-CN" ? provinceZh : (provinceEn ?? provinceZh));
  return words.shared.list(
    copies.map(({ nameZh, nameEn }) => (language === "zh-CN" ? nameZh : (nameEn ?? nameZh))),
  );
}
