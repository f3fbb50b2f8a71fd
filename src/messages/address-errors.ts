/** What is wrong with a pasted address, in all languages: the script says so, and the sidebar while somebody is typing. */
import type { ErrorDetails } from '../errors';
import type { LanguageCode } from './languages';

export type AddressErrorCode = Extract<keyof ErrorDetails, `address${string}`>;
export type AddressErrors = { readonly [Code in AddressErrorCode]: (details: ErrorDetails[Code]) => string };

/** The sentence on an address that was not recognised. */
export function addressSentence(errors: AddressErrors, refusal: { readonly code: string; readonly details: object }) {
  const say = (errors as Readonly<Record<string, ((details: object) => string) | undefined>>)[refusal.code];
  return say?.(refusal.details) ?? '';
}

/** A server's name inside Arabic, so that its direction does not disturb the sentence. */
const latin = (text: string) => `\u2066${text}\u2069`;

const copyIt = {
  en: 'Open the project in KoboToolbox and copy the whole address from the browser, beginning with https.',
  fr: "Ouvrez le projet dans KoboToolbox et copiez l'adresse entière affichée par le navigateur, depuis https.",
  es: 'Abre el proyecto en KoboToolbox y copia la dirección completa del navegador, desde https.',
  ar: 'افتح المشروع في KoboToolbox وانسخ عنوانه كاملًا من المتصفح.',
};

export const addressErrors: { readonly [Code in LanguageCode]: AddressErrors } = {
  en: {
    addressMissing: () => `The project address is missing. ${copyIt.en}`,
    addressNotRecognised: () => `This is not the address of a KoboToolbox project. ${copyIt.en}`,
    addressLegacy: () =>
      `This address belongs to KoboCollect or to an old version of KoboToolbox, and no data can be read there. ${copyIt.en}`,
    addressIsForm: () =>
      `This is the address of the form that people fill in. It does not say which project the form belongs to. ${copyIt.en}`,
    addressNotHttps: ({ server }) =>
      `The address of ${server} does not begin with https, so others could read the API key on its way. Use the https address.`,
    addressForbidden: ({ server }) =>
      `${server} is not a server that Google can reach over the internet. Use the public name of your server, such as kf.kobotoolbox.org or eu.kobotoolbox.org.`,
  },
  fr: {
    addressMissing: () => `L'adresse du projet manque. ${copyIt.fr}`,
    addressNotRecognised: () => `Ce n'est pas l'adresse d'un projet KoboToolbox. ${copyIt.fr}`,
    addressLegacy: () =>
      `Cette adresse sert à KoboCollect ou à une ancienne version de KoboToolbox\u00a0: on ne peut pas y lire de données. ${copyIt.fr}`,
    addressIsForm: () =>
      `C'est l'adresse du formulaire à remplir. Elle ne dit pas à quel projet il appartient. ${copyIt.fr}`,
    addressNotHttps: ({ server }) =>
      `L'adresse de ${server} ne commence pas par https\u00a0: d'autres pourraient lire la clé API en chemin. Utilisez l'adresse https.`,
    addressForbidden: ({ server }) =>
      `${server} n'est pas un serveur que Google peut joindre par internet. Utilisez le nom public de votre serveur, comme kf.kobotoolbox.org ou eu.kobotoolbox.org.`,
  },
  es: {
    addressMissing: () => `Falta la dirección del proyecto. ${copyIt.es}`,
    addressNotRecognised: () => `Esta no es la dirección de un proyecto de KoboToolbox. ${copyIt.es}`,
    addressLegacy: () =>
      `Esta dirección es de KoboCollect o de una versión antigua de KoboToolbox, y allí no se pueden leer datos. ${copyIt.es}`,
    addressIsForm: () =>
      `Esta es la dirección del formulario que se rellena. No dice a qué proyecto pertenece. ${copyIt.es}`,
    addressNotHttps: ({ server }) =>
      `La dirección de ${server} no empieza con https, así que otros podrían leer la clave API en el camino. Usa la dirección https.`,
    addressForbidden: ({ server }) =>
      `${server} no es un servidor al que Google pueda llegar por internet. Usa el nombre público de tu servidor, como kf.kobotoolbox.org o eu.kobotoolbox.org.`,
  },
  ar: {
    addressMissing: () => `عنوان المشروع ناقص. ${copyIt.ar}`,
    addressNotRecognised: () => `هذا ليس عنوان مشروع في KoboToolbox. ${copyIt.ar}`,
    addressLegacy: () =>
      `هذا عنوان خاص بتطبيق KoboCollect أو بإصدار قديم من KoboToolbox، ولا يمكن قراءة البيانات منه. ${copyIt.ar}`,
    addressIsForm: () => `هذا عنوان النموذج الذي يملؤه الناس، ولا يدل على المشروع الذي ينتمي إليه. ${copyIt.ar}`,
    addressNotHttps: ({ server }) =>
      `عنوان ${latin(server)} لا يبدأ بـ https، فقد يقرأ غيرك مفتاح API في الطريق. استخدم عنوان https.`,
    addressForbidden: ({ server }) =>
      `لا تستطيع Google الوصول إلى ${latin(server)} عبر الإنترنت. استخدم الاسم العام لخادمك، مثل ${latin('kf.kobotoolbox.org')}.`,
  },
};
