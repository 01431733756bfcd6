/**
 * Brazilian company number (CNPJ): twelve characters and two check digits modulo eleven, weights 2 to 9 from the
 * right. Since July 2026 new ones have letters, which count as their ASCII code less 48.
 * Source: Receita Federal, Instrução Normativa RFB 2.229 of 15 October 2024.
 * @param text bare, capital letters
 */
export function isCnpj(text: string): boolean {
  if (!/^[0-9A-Z]{12}[0-9]{2}$/.test(text) || /^(.)\1*$/.test(text)) return false
  const values = [...text].map((char) => char.charCodeAt(0) - 48)
  const check = (count: number) => {
    const sum = values
      .slice(0, count)
      .reduce((total, value, index) => total + value * (2 + ((count - 1 - index) % 8)), 0)
    const rest = sum % 11
    return rest < 2 ? 0 : 11 - rest
  }
  return check(12) === values[12] && check(13) === values[13]
}
