import { plainText } from "../words.ts";

/** Somebody who came without a seat. */
interface Comer {
  readonly person: string;
  readonly late: boolean;
}

const LATE = /[\s，,（(]*(?:迟到|晚到|late)[）)]?$/i;

/** One a line, by organisation and name; `迟到` behind the name marks who came late. Without an end of line 、 and ； part them too. */
export function readComers(text: string): Comer[] {
  const plain = plainText(text);
  const lines = plain.split(/[\n;；、]/);
  return lines.flatMap((line) => {
    const late = LATE.test(line);
    const person = line.replace(LATE, "").trim().replace(/\s+/g, " ");
    return person === "" ? [] : [{ person: person.slice(0, 200), late }];
  });
}
