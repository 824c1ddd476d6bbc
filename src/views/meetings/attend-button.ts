import { type Invitation, isOfOrganisation, type Meeting } from "../../domain/meetings.ts";
import { button } from "../buttons.ts";

/** The yes to an invitation; for an organisation's seat it opens the form that asks who comes. */
export function attendButton(
  invitation: Invitation,
  { sequence }: Pick<Meeting, "sequence">,
  { index, label }: { readonly index: string; readonly label: string },
  style?: "primary",
) {
  const value = { id: invitation.id, sequence };
  const styled = style === undefined ? {} : { style };
  return isOfOrganisation(invitation)
    ? button({ action: `seat.fill:${index}`, label, value: { ...value, as: "accepted" }, ...styled })
    : button({ action: `invitation.accepted:${index}`, label, value, ...styled });
}
