import { calendarOf } from "../../src/domain/workdays.ts";
import { type Figure, figures } from "./figures.ts";
import { answerEverything } from "./scenes/answers.ts";
import { liveWithChanges } from "./scenes/changes.ts";
import { moveIn } from "./scenes/moving-in.ts";
import { planTheSurvey } from "./scenes/planning.ts";
import { liveTheSurvey } from "./scenes/survey-days.ts";
import { prepareTheSymposium } from "./scenes/symposium.ts";
import { carryOutDecisions, holdTheSymposium } from "./scenes/symposium-day.ts";
import { openStage } from "./stage.ts";
import { symposiumFigures } from "./symposium-figures.ts";

/** What the season came to, and how it went. */
export interface Season {
  readonly figures: readonly Figure[];
  readonly transcript: readonly string[];
}

/** Lives the survey and the symposium of 2019 over the wire, from the first command to the last decision carried out. */
export async function liveTheSeason(): Promise<Season> {
  const stage = await openStage();
  try {
    await moveIn(stage);
    await planTheSurvey(stage);
    await answerEverything(stage);
    await liveWithChanges(stage);
    await liveTheSurvey(stage);
    await prepareTheSymposium(stage);
    await holdTheSymposium(stage);
    await carryOutDecisions(stage);
    const { stores } = stage.office;
    return {
      figures: [...figures(stores, calendarOf()), ...symposiumFigures(stores, 1)],
      transcript: [...stage.transcript],
    };
  } finally {
    await stage.close();
  }
}
