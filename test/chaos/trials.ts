import { type Finding, total } from "./findings.ts";
import { createHosts, type Defect } from "./hosts.ts";
import { prepareOffice } from "./office.ts";
import { type TrialResult, tryOnce } from "./trial.ts";

/** What all trials together came to. */
export interface Tally {
  readonly seed: number;
  readonly trials: number;
  readonly kills: number;
  readonly messages: number;
  readonly lost: number;
  readonly doubled: number;
}

export interface TrialsWanted {
  /** The first trial's; each further one has the next number. */
  readonly seed: number;
  readonly trials: number;
  readonly defect?: Defect;
  /** True: one trial runs at a time, and none is begun after one that found something. */
  readonly untilFound?: boolean;
  /** Called with each trial as it ends. */
  readonly onResult?: (result: TrialResult) => void;
}

/** Trials that run at the same time: one's bot starts while another's waits. */
const lanes = 3;

/** Runs trials and adds up what they found. */
export async function runTrials(wanted: TrialsWanted): Promise<Tally> {
  const { seed, trials, defect } = wanted;
  const office = prepareOffice();
  const abreast = wanted.untilFound === true ? 1 : lanes;
  const hosts = createHosts(abreast);
  const results: TrialResult[] = [];
  const rest = Array.from({ length: trials }, (_, i) => seed + i).values();
  const lane = async (): Promise<void> => {
    for (const next of rest) {
      const result = await tryOnce({ seed: next, hosts, officePath: office.path, defect });
      results.push(result);
      wanted.onResult?.(result);
      if (wanted.untilFound === true && result.findings.length > 0) return;
    }
  };
  try {
    await Promise.all(Array.from({ length: abreast }, lane));
  } finally {
    await hosts.close();
    office.remove();
  }
  return tally(seed, results);
}

function tally(seed: number, results: readonly TrialResult[]): Tally {
  const sum = (count: (result: TrialResult) => number) =>
    results.reduce((all, result) => all + count(result), 0);
  const found = (kind: Finding["kind"]) => sum(({ findings }) => total(findings, kind));
  return {
    seed,
    trials: results.length,
    kills: sum(({ kills }) => kills),
    messages: sum(({ messages }) => messages),
    lost: found("lost"),
    doubled: found("doubled"),
  };
}
