import { commands } from "../../commands/index.ts";
import { languages } from "../domain/languages.ts";
import { appManifest } from "../views/office/app-manifest.ts";

/** Prints the Slack app's manifest: `npm run manifest -- [zh-CN|en] [PUBLIC_URL]`. */
const [, , ...options] = process.argv;
const language = languages.find((one) => options.includes(one)) ?? "zh-CN";
const publicUrl = options.find((one) => URL.canParse(one));
process.stdout.write(`${JSON.stringify(appManifest(commands, language, publicUrl), undefined, 2)}\n`);
