/** What an organisation is to the programme; one that employs experts may be any of them. */
export const organisationKinds = [
  "leading_group_office",
  "ecology_department",
  "commerce_department",
  "science_department",
  "park_administration",
  "technical_support",
  "institution",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface OrganisationFacts {
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  readonly kind: OrganisationKind;
  readonly provinceZh: string | undefined;
  readonly cityZh: string | undefined;
  /** Decimal degrees (WGS 84). */
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
}

export interface Organisation extends OrganisationFacts {
  readonly id: number;
}

/** By what a contact is reached. */
export const contactChannels = ["slack", "wechat", "mail", "telephone"] as const;
export type ContactChannel = (typeof contactChannels)[number];

export interface ContactFacts {
  readonly organisationId: number;
  readonly name: string;
  readonly post: string | undefined;
  readonly channel: ContactChannel;
  /** A telephone number, an address, an account; only staff see it. */
  readonly address: string | undefined;
}

/** A person in an organisation whom the office writes to or calls. */
export interface Contact extends ContactFacts {
  readonly id: number;
  readonly slackUserId: string | undefined;
}

/** An organisation as a list states it, with one of its contacts; what is undefined stays as it is. */
export interface OrganisationRow {
  readonly facts: Omit<OrganisationFacts, "kind"> & { readonly kind: OrganisationKind | undefined };
  readonly contact:
    | {
        readonly name: string;
        readonly post: string | undefined;
        readonly channel: ContactChannel | undefined;
        readonly address: string | undefined;
      }
    | undefined;
}
