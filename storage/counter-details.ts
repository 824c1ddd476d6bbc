import { askedDays } from "../src/domain/assignments.ts";
import type { Way } from "../src/domain/people.ts";
import type { createAssignments } from "./assignments.ts";
import type { createCounters } from "./counters.ts";
import type { createExperts } from "./experts.ts";
import type { createRequests } from "./requests.ts";

interface Nouns {
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly counters: ReturnType<typeof createCounters>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly requests: ReturnType<typeof createRequests>;
}

/** A way by which somebody answers for themselves: by tapping, or in their own words. */
const isOwn = (way: Way): boolean => way === "slack" || way === "words";

/** Other days that experts proposed, with the seat and the visit as they stand: records put side by side. */
export function createCounterDetails({ assignments, counters, experts, requests }: Nouns) {
  return {
    find(id: number) {
      const counter = counters.find(id);
      const seat = counter === undefined ? undefined : assignments.find(counter.assignmentId);
      const expert = seat === undefined ? undefined : experts.find(seat.expertId);
      if (counter === undefined || seat === undefined || expert === undefined) return undefined;
      const { visit, park } = requests.askOf(seat);
      const isSame = visit.revision === counter.revision && visit.state !== "cancelled";
      return {
        counter,
        at: { visit, park },
        expert,
        asked: counter.revision === visit.revision ? askedDays({ assignment: seat, visit }) : seat.asked,
        /** It waits for the office. */
        isOpen: counter.state === "open" && seat.state === "countered" && isSame,
        /** Whoever proposed it has been asked for the day that was. */
        isAsked: seat.state === "invited" && isSame,
        recordedBy: isOwn(counter.way) ? undefined : seat.answeredBy,
        seat: { id: seat.id, revision: seat.revision },
      };
    },
  };
}
