/** The people of the demo who act in the story, by their ids in the workspace. */
export const cast = {
  /** Runs the survey. */
  liaison: "U0LIAISONA1",
  /** Helps, and takes the calls. */
  colleague: "U0LIAISONB1",
  director: "U0DIRECTOR1",
} as const;
