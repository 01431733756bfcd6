import type { bankFormats as English } from '../en/bank-formats.ts'
import type { Translation } from '../translation.ts'

export const bankFormats: Translation<typeof English> = {
  'statement-faults': {
    'unknown-format':
      'No es un extracto bancario que se pueda leer: camt.053, camt.054, MT940, un archivo de devoluciones NACHA o un ZIP de ellos.',
    'unknown-message': 'El archivo contiene otro tipo de mensaje, o una versión que no se lee.',
    'too-large': 'El archivo es demasiado grande, o contiene demasiado, para leerlo de una vez.',
    'bad-encoding': 'El archivo no tiene la codificación de caracteres que indica.',
    'document-type':
      'El archivo declara un tipo de documento, lo que ningún banco hace. No se lee.',
    malformed: 'El archivo está dañado o termina antes de tiempo.',
    'field-missing': 'Falta un campo obligatorio.',
    'bad-amount': 'No es un importe de esta divisa.',
    'bad-date': 'No es una fecha.',
    'bad-currency': 'No es una divisa, o es distinta de la de la cuenta.',
    'bad-line': 'Esta línea no tiene la forma de su tipo.',
    'balance-mismatch': 'El saldo inicial y las líneas no suman el saldo final.',
    'batch-mismatch': 'Las operaciones sueltas no suman el importe de su lote.',
    'control-mismatch':
      'Un recuento o total que el archivo indica de sí mismo no es el de sus líneas.',
  },
  'order-faults': {
    'nothing-to-pay': 'La orden no contiene ningún pago.',
    'text-missing': 'Falta este texto.',
    'text-too-long': 'Este texto es más largo de lo que permite el formato. No se recortó nada.',
    'bad-character': 'Este texto tiene un carácter que no todos los bancos aceptan.',
    'bad-reference':
      'Una referencia no puede empezar ni acabar con una barra, ni tener dos seguidas.',
    'bad-account': 'No es un número de cuenta que admita el formato.',
    'bad-bank-code': 'No es el código de un banco.',
    'bad-currency': 'El sistema no admite esta divisa.',
    'amount-not-positive': 'El importe debe ser mayor que cero.',
    'amount-too-large':
      'El importe supera lo que permite el formato o el sistema. No se recortó nada.',
    'town-missing': 'La dirección necesita la localidad en un campo propio.',
    'country-missing': 'La dirección necesita el país en un campo propio.',
    'too-many-address-lines': 'La dirección tiene más de dos líneas libres.',
    'address-line-repeats':
      'Una línea libre de la dirección repite lo que está en un campo propio.',
    'address-unstructured':
      'La dirección solo tiene líneas libres, y los bancos las rechazan. La localidad y el país necesitan campos propios.',
    'description-not-of-scheme': 'El sistema no admite esta descripción del pago.',
  },
}
