const DIGITS = "零一二三四五六七八九";

/**
 * A whole number from 0 to 99 written in Arabic digits (`12`, at most four of them) or as the office
 * writes it in Chinese (`十二`, `二十四`, `廿四`, `两`, `〇`). Undefined for anything else.
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const plain = text.replaceAll("〇", "零").replaceAll("两", "二").replaceAll("廿", "二十");
  if (/^[零一二三四五六七八九]$/.test(plain)) return DIGITS.indexOf(plain);
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!tens) return undefined;
  const [, ten = "", one = ""] = tens;
  return (ten === "" ? 1 : DIGITS.indexOf(ten)) * 10 + (one === "" ? 0 : DIGITS.indexOf(one));
}
