import { calendarOf } from "../../src/domain/workdays.ts";
import { type Figure, figures } from "./figures.ts";
import { answerEverything } from "./scenes/answers.ts";
import { liveWithChanges } from "./scenes/changes.ts";
import { moveIn } from "./scenes/moving-in.ts";
import { planTheSurvey } from "./scenes/planning.ts";
import { liveTheSurvey } from "./scenes/survey-days.ts";
import { holdTheSymposium } from "./scenes/symposium.ts";
import { openStage } from "./stage.ts";

/** What the season came to, and how it went. */
export interface Season {
  readonly figures: readonly Figure[];
  readonly transcript: readonly string[];
}

/** Lives the survey and the symposium of 2019 over the wire, from the first command to the last attendance. */
export async function liveTheSeason(): Promise<Season> {
  const stage = await openStage();
  try {
    await moveIn(stage);
    await planTheSurvey(stage);
    await answerEverything(stage);
    await liveWithChanges(stage);
    await liveTheSurvey(stage);
    const symposium = await holdTheSymposium(stage);
    return {
      figures: [...figures(stage.office.stores, calendarOf()), ...symposium],
      transcript: [...stage.transcript],
    };
  } finally {
    await stage.close();
  }
}
