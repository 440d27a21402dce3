export interface PrintOptions {
  readonly address: string;
  readonly built: string;
  readonly edition: string;
  readonly language: string;
  readonly versions?: readonly string[];
  readonly documents?: readonly string[];
  readonly site?: string;
}
export function printEdition(options: PrintOptions): Promise<Uint8Array>;
