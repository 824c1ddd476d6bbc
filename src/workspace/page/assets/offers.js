/** What can be completed in the composer: commands, their verbs, people. */

const starts = (name, typed) => name.toLowerCase().startsWith(typed.toLowerCase());

function commandOffers(commands, typed) {
  return commands
    .filter(({ name }) => starts(name, typed))
    .map(({ name, verbs }) => ({
      text: `${name} `,
      code: name,
      about: verbs.map((verb) => verb.name).join(" · "),
    }));
}

function verbOffers({ name, verbs }, typed) {
  return verbs
    .filter((verb) => [verb.name, ...verb.aliases].some((word) => starts(word, typed)))
    .map((verb) => {
      const word = verb.aliases.find((alias) => typed !== "" && starts(alias, typed)) ?? verb.name;
      const also = verb.aliases.length === 0 ? "" : ` ${verb.aliases.join(" ")}`;
      return {
        text: `${name} ${word} `,
        code: `${name} ${verb.name}${also}`,
        about: verb.does,
        example: verb.example,
      };
    });
}

/** The example, when a verb is typed and nothing behind it. */
function exampleOffers({ verbs }, word) {
  const verb = verbs.find(({ name, aliases }) => [name, ...aliases].includes(word));
  return verb ? [{ text: verb.example, code: verb.example, about: verb.does }] : [];
}

function slashOffers(commands, line) {
  const [, name, gap, rest = ""] = /^(\/\S*)(\s*)(.*)$/s.exec(line);
  if (gap === "") return commandOffers(commands, name);
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (!command) return [];
  const [, word, behind] = /^(\S*)(.*)$/s.exec(rest);
  if (behind === "") return verbOffers(command, word);
  return behind.trim() === "" ? exampleOffers(command, word) : [];
}

/** Somebody's name after an `@` right before the caret. */
function peopleOffers(people, before) {
  const found = /(?:^|[\s，,；;、（(])@([^\s@]{0,24})$/u.exec(before);
  if (!found) return [];
  const typed = found[1].toLowerCase();
  const kept = before.slice(0, before.length - typed.length - 1);
  return people
    .filter(({ name, handle }) => name.toLowerCase().includes(typed) || starts(handle, typed))
    .slice(0, 30)
    .map(({ name, handle }) => ({
      text: `${kept}@${name} `,
      code: name,
      about: `@${handle}`,
      keepsRest: true,
    }));
}

/** What can come in place of the text up to the caret: `text` is put there. */
export function offersFor({ commands, people, before, after }) {
  const atPeople = peopleOffers(people, before);
  if (atPeople.length > 0) return atPeople;
  const isCommand = before.startsWith("/") && after.trim() === "" && !before.includes("\n");
  return isCommand ? slashOffers(commands, before) : [];
}
