export const csvEncodings = ['utf-8', 'windows-1252', 'utf-16le'] as const
export const csvSeparators = [',', ';', '\t', '|'] as const
export const csvDecimalSigns = ['.', ','] as const
/** How a partner writes a day. Two digits of a year are not among them: nothing says which century they are of. */
export const csvDateFormats = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'MM/DD/YYYY',
] as const

/** The fields of a line that a column may hold; `bookedOn` and `amount` are needed. */
export const csvFields = [
  'bookedOn',
  'amount',
  'sign',
  'currency',
  'valueOn',
  'bankReference',
  'endToEndId',
  'remittance',
  'kindCode',
  'balance',
] as const
export type CsvField = (typeof csvFields)[number]

/** How one partner writes its CSV: kept beside its account, for a CSV says none of this itself. */
export type CsvMapping = {
  readonly encoding: (typeof csvEncodings)[number]
  readonly separator: (typeof csvSeparators)[number]
  readonly decimalSign: (typeof csvDecimalSigns)[number]
  readonly dateFormat: (typeof csvDateFormats)[number]
  /** Lines of text above the line of column names. */
  readonly skippedLines: number
  /** The heading of the column of each field that the file has. */
  readonly columns: { readonly bookedOn: string; readonly amount: string } & {
    readonly [Field in Exclude<CsvField, 'bookedOn' | 'amount'>]?: string | undefined
  }
  /** What the sign column says of money that went out (`D`, `S`); amounts then carry no sign of their own. */
  readonly outgoingSign: string | null
}
