/** Text in Slack's mrkdwn in which everything that came from people is escaped. */
export interface Mrkdwn {
  readonly mrkdwn: string;
}

function withoutMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Template tag for mrkdwn: what stands in the template is markup; a string put into it is escaped, so that a
 * park named `<!channel>` stays words; mrkdwn put into it stays as it is.
 */
export function md(parts: TemplateStringsArray, ...values: readonly (Mrkdwn | string | number)[]): Mrkdwn {
  const mrkdwn = parts
    .map((part, i) => {
      const value = values[i];
      if (value === undefined) return part;
      return part + (typeof value === "object" ? value.mrkdwn : withoutMarkup(String(value)));
    })
    .join("");
  return { mrkdwn };
}

/** Several pieces of mrkdwn with `separator` between them; empty ones are left out. */
export function joined(pieces: readonly Mrkdwn[], separator = "\n"): Mrkdwn {
  return {
    mrkdwn: pieces
      .map((piece) => piece.mrkdwn)
      .filter(Boolean)
      .join(separator),
  };
}
