/** Why something about the office itself is not done. */
export type OfficeRefusal =
  /** The bot has administrators already. */
  | { readonly name: "claim_taken"; readonly admins: readonly string[] }
  /** Nobody was mentioned who could be added or removed. */
  | { readonly name: "people_missing"; readonly typed: string }
  /** Nobody would be left who could manage the office. */
  | { readonly name: "last_admin"; readonly people: readonly string[] }
  /** Administrators of the environment are not the records' to remove. */
  | { readonly name: "admin_by_configuration"; readonly slackUserId: string }
  /** Nothing belongs to whoever was to hand it over. */
  | { readonly name: "handover_empty"; readonly slackUserId: string }
  | { readonly name: "handover_same"; readonly slackUserId: string }
  /** Only the staff can take work over. */
  | { readonly name: "handover_not_staff"; readonly slackUserId: string }
  | { readonly name: "channel_missing"; readonly typed: string }
  | { readonly name: "language_unknown"; readonly typed: string }
  /** Neither a kind of organisation nor a province. */
  | { readonly name: "protocol_word_unknown"; readonly typed: string }
  | { readonly name: "organisation_filter_empty"; readonly typed: string }
  | { readonly name: "holiday_year_missing" }
  /** Nothing that was pasted is a holiday or a make-up workday. */
  | { readonly name: "holidays_none" }
  | { readonly name: "holidays_unreadable"; readonly complaints: readonly HolidayComplaint[] };

/** What is the matter with a line of a year's table. */
export interface HolidayComplaint {
  readonly why: "impossible" | "weekday" | "backwards" | "kind" | "count" | "twice";
  readonly typed: string;
}
