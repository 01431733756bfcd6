/** What differs between the versions of camt that banks send: the status, and where a party's name stands. */
export type CamtVersion = '001.02' | '001.04' | '001.08'

export type SampleEntry = {
  readonly amount: string
  readonly currency?: string
  readonly direction?: 'CRDT' | 'DBIT'
  readonly status?: string
  readonly isReversal?: boolean
  readonly booked?: string
  readonly valued?: string
  /** XML of `TxDtls`, one each. */
  readonly details?: readonly string[]
  readonly more?: string
}

/** A camt.053 or camt.054 as a bank writes it, with these entries. */
export function camtSample(
  entries: readonly SampleEntry[],
  options: {
    version?: CamtVersion
    message?: 'camt.053' | 'camt.054'
    currency?: string
    opening?: string
    closing?: string
    summary?: string
  } = {},
): string {
  const { version = '001.08', message = 'camt.053', currency = 'EUR' } = options
  const [name, owner] =
    message === 'camt.053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn']
  const balances = [
    balance('OPBD', options.opening, currency),
    balance('CLBD', options.closing, currency),
  ].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}.${version}"><${name}>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-30T06:00:00+02:00</CreDtTm></GrpHdr>
<${owner}><Id>S-2026-061</Id><CreDtTm>2026-03-30T06:00:00+02:00</CreDtTm>
<Acct><Id><IBAN>DE75512108001245126199</IBAN></Id><Ccy>${currency}</Ccy></Acct>${balances}${options.summary ?? ''}
${entries.map((entry) => entryXml(entry, version, currency)).join('\n')}
</${owner}></${name}></Document>`
}

function balance(type: string, amount: string | undefined, currency: string): string {
  if (amount === undefined) return ''
  const direction = amount.startsWith('-') ? 'DBIT' : 'CRDT'
  return `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Dt><Dt>2026-03-30</Dt></Dt></Bal>`
}

function entryXml(entry: SampleEntry, version: CamtVersion, accountCurrency: string): string {
  const status = entry.status ?? 'BOOK'
  return [
    '<Ntry><NtryRef>1</NtryRef>',
    `<Amt Ccy="${entry.currency ?? accountCurrency}">${entry.amount}</Amt>`,
    `<CdtDbtInd>${entry.direction ?? 'CRDT'}</CdtDbtInd>`,
    entry.isReversal ? '<RvslInd>true</RvslInd>' : '',
    version === '001.08' ? `<Sts><Cd>${status}</Cd></Sts>` : `<Sts>${status}</Sts>`,
    `<BookgDt>${entry.booked ?? '<Dt>2026-03-29</Dt>'}</BookgDt>`,
    `<ValDt>${entry.valued ?? '<Dt>2026-03-30</Dt>'}</ValDt>`,
    '<AcctSvcrRef>BANK-77</AcctSvcrRef>',
    '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>',
    entry.details
      ? `<NtryDtls>${entry.details.map((each) => `<TxDtls>${each}</TxDtls>`).join('')}</NtryDtls>`
      : '',
    entry.more ?? '',
    '</Ntry>',
  ].join('')
}

/** A payer or payee as a version writes it. */
export function partyXml(side: 'Dbtr' | 'Cdtr', name: string, iban: string, version: CamtVersion) {
  const named = version === '001.08' ? `<Pty><Nm>${name}</Nm></Pty>` : `<Nm>${name}</Nm>`
  return `<${side}>${named}</${side}><${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct>`
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
