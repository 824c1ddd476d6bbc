import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { Contact, Organisation } from "../../domain/organisations.ts";
import type { Page } from "../../domain/pages.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section, sentence } from "../message.ts";

type Listed = { readonly organisation: Organisation; readonly contacts: readonly Contact[] };

/** The organisation's name in a language; where it has none, the Chinese one. */
function organisationName({ nameZh, nameEn }: Organisation, language: Language): string {
  return language === "en" ? (nameEn ?? nameZh) : nameZh;
}

/** A page of organisations with kind, province and contacts; how a contact is reached is not shown. */
export function organisationListView(
  list: Page<Listed> & { readonly filter: string },
  language: Language,
): Message {
  const words = wordsIn(language);
  const say = words.office;
  if (list.total === 0) return sentence({ mrkdwn: say.noOrganisations });
  const title =
    list.filter === ""
      ? say.organisationsTitle(list.total)
      : say.organisationsTitleFiltered(list.total, list.filter);
  return message(md`${title}`, [
    header(title),
    section(joined(list.items.map((listed) => line(listed, language, words)))),
    context({ mrkdwn: say.importHint }),
    ...turning(list, words),
  ]);
}

function line({ organisation, contacts }: Listed, language: Language, words: Words): Mrkdwn {
  const say = words.office;
  const people = contacts.map(({ name, post }) => say.contact(name, post));
  const facts = [
    say.kinds[organisation.kind],
    ...(organisation.provinceZh === undefined ? [] : [organisation.provinceZh]),
    ...(people.length === 0 ? [] : [say.contacts(words.shared.list(people))]),
  ];
  return md`*${organisationName(organisation, language)}*${words.shared.beside}${facts.join(words.shared.beside)}`;
}

function turning(list: Page<unknown> & { readonly filter: string }, words: Words): KnownBlock[] {
  if (list.pages < 2) return [];
  const turn = (action: string, label: string, page: number) =>
    button({ action, label, value: { page, filter: list.filter } });
  return [
    context(md`${words.shared.page(list.page, list.pages)}`),
    {
      type: "actions",
      elements: [
        ...(list.page > 1
          ? [turn("office.organisations:previous", words.shared.previousPage, list.page - 1)]
          : []),
        ...(list.page < list.pages
          ? [turn("office.organisations:next", words.shared.nextPage, list.page + 1)]
          : []),
      ],
    },
  ];
}
