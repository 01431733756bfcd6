import type { compliance as English } from '../../en/errors/compliance.ts'
import type { Translation } from '../../translation.ts'

export const compliance: Translation<typeof English> = {
  'not-found': 'No lo hemos encontrado.',
  'limit-exceeded':
    'Es más de lo que su cuenta puede enviar ahora mismo. No se ha movido dinero. Elija un importe menor o consulte sus límites.',
  'not-verified':
    'Necesitamos confirmar quién es usted antes de que se pueda mover dinero. No se ha movido dinero. Termine su verificación de identidad para continuar.',
  refused:
    'No podemos hacer esta transferencia. No se ha enviado dinero. Si tiene preguntas, póngase en contacto con el servicio de asistencia.',
  'assessment-reused': 'Esta transferencia ya se evaluó con otros datos. No se ha movido dinero.',
  'alert-decided':
    'Ya se ha decidido sobre esta alerta. Vuelva a cargar la página para ver la decisión.',
  'clearing-same-person':
    'Usted mismo indicó que no es la persona de la lista. No se ha cambiado nada: otro responsable tiene que estar de acuerdo.',
  'alert-withdrawn':
    'El cliente canceló esta transferencia. No se ha enviado dinero, lo retenido vuelve a estar en su poder y no queda nada por decidir.',
  'decision-unfit':
    'Esta alerta no se puede cerrar así, y no se ha movido dinero: el dinero retenido se libera o se rechaza; de una transferencia denegada solo se toma nota.',
  'alert-changed':
    'Esta alerta cambió mientras la miraba. Vuelva a cargar la página e inténtelo de nuevo.',
  'alert-owned': 'Otro responsable lleva esta alerta. Asúmala antes de decidir.',
  'remembering-unfit':
    'Aquí no hay ningún nombre que recordar. No se ha cambiado nada: un nombre se recuerda cuando se ha liberado el dinero que retenía.',
  'already-remembered':
    'Esto ya se recuerda o espera a otro responsable. No se ha cambiado nada. Vuelva a cargar la página para verlo.',
  'not-allowed': 'Solo un responsable de cumplimiento puede hacerlo.',
  'already-listed': 'Esto ya está en la lista de bloqueo.',
  'list-unavailable':
    'La transferencia no se puede comprobar ahora mismo. No se ha movido dinero. Inténtelo de nuevo dentro de unos minutos.',
}
