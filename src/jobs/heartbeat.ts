import cron from "node-cron";

/** Calls `beat` at the start of each minute until stopped; what is due is the database's to say. */
export function startHeartbeat(beat: () => void): () => void {
  const task = cron.schedule("* * * * *", beat, { noOverlap: true });
  return () => {
    void task.destroy();
  };
}
