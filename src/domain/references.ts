/** Short references as people type and read them. */
export const reference = {
  visit: (id: number) => `V${id}`,
  survey: (id: number) => `S${id}`,
  assignment: (id: number) => `A${id}`,
  meeting: (id: number) => `M${id}`,
} as const;
