/** The longest reason, characters: it travels in a button. */
export const reasonLimit = 300;

/** A command's text with the reason behind it, as one would type it; readers of commands cut it off again. */
export function withReason(text: string, reason: string): string {
  return `${text} 原因：${reason.replace(/\s+/g, " ").trim()}`;
}
