/** What a test writes into a camt file; the same in each version, whose layout differs. */
export type CamtEntry = {
  readonly amount: string
  readonly currency?: string
  readonly side: 'CRDT' | 'DBIT'
  readonly bookedOn?: string
  readonly valueOn?: string
  readonly isReversal?: boolean
  readonly status?: string
  readonly more?: string
  readonly details?: string
}

export type CamtVersion = '001.02' | '001.04' | '001.08'

/** A camt.053 with one statement. @param opening, closing signed decimals */
export function camtFile(
  version: CamtVersion,
  entries: readonly CamtEntry[],
  {
    opening = '100.00',
    closing,
    currency = 'EUR',
  }: { opening?: string; closing: string; currency?: string },
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.${version}">
 <BkToCstmrStmt>
  <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-30T04:00:00+02:00</CreDtTm></GrpHdr>
  <Stmt>
   <Id>S-2026-03-29</Id><CreDtTm>2026-03-30T04:00:00+02:00</CreDtTm>
   <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>${currency}</Ccy></Acct>
   ${balance('OPBD', opening, currency)}${balance('CLBD', closing, currency)}
   ${entries.map((entry) => entryXml(version, { currency, ...entry })).join('\n   ')}
  </Stmt>
 </BkToCstmrStmt>
</Document>`
}

function balance(kind: string, amount: string, currency: string): string {
  const side = amount.startsWith('-') ? 'DBIT' : 'CRDT'
  return `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt><CdtDbtInd>${side}</CdtDbtInd><Dt><Dt>2026-03-29</Dt></Dt></Bal>`
}

function entryXml(version: CamtVersion, entry: CamtEntry): string {
  const {
    amount,
    currency,
    side,
    status = 'BOOK',
    bookedOn = '2026-03-29',
    valueOn = bookedOn,
  } = entry
  const reversal = entry.isReversal ? '<RvslInd>true</RvslInd>' : ''
  const sts = version === '001.08' ? `<Sts><Cd>${status}</Cd></Sts>` : `<Sts>${status}</Sts>`
  return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd>${reversal}${sts}<BookgDt><Dt>${bookedOn}</Dt></BookgDt><ValDt><Dt>${valueOn}</Dt></ValDt><AcctSvcrRef>B-1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>${entry.details ?? ''}${entry.more ?? ''}</Ntry>`
}
