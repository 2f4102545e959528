/** A command as completion shows it; the server writes it in the reader's words. */
export interface CatalogueCommand {
  /** `poll consensus` */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CatalogueOption[];
  readonly example?: string;
}

export interface CatalogueOption {
  readonly name: string;
  readonly label: string;
  /** What may be typed. */
  readonly hint: string;
  readonly required: boolean;
  readonly positional: boolean;
  /** Its value may hold spaces and then stands in quotes. */
  readonly quoted: boolean;
  readonly choices: readonly string[];
  /** A list of values that the server knows. */
  readonly suggests?: string;
}
