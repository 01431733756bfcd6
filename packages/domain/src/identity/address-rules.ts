import { BlockList, isIPv4, isIPv6 } from 'node:net'

const mappedBits = 96
const mappedPrefix = /^::ffff:(?=[0-9]+\.)/i

/**
 * Whether a client's address is one of these addresses and ranges (IPv4, IPv6, CIDR). An empty list allows every
 * address; an address that is none is allowed by no list. An IPv4 address counts as such when a socket writes it as IPv6.
 */
export function isAddressAllowed(allowed: readonly string[], client: string): boolean {
  if (allowed.length === 0) return true
  const address = client.replace(mappedPrefix, '')
  const family = familyOf(address)
  if (!family) return false
  const list = new BlockList()
  for (const entry of allowed) {
    const [written = '', prefix] = entry.split('/')
    const base = written.replace(mappedPrefix, '')
    const kind = familyOf(base)
    if (!kind) continue
    // an IPv4 range that is written as IPv6 counts its bits from 96 on
    const bits = Number(prefix) - (base === written ? 0 : mappedBits)
    if (prefix === undefined) list.addAddress(base, kind)
    else if (bits >= 0) list.addSubnet(base, bits, kind)
  }
  return list.check(address, family)
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  if (isIPv4(address)) return 'ipv4'
  return isIPv6(address) ? 'ipv6' : null
}
