/**
 * Words in headings that ask for something that identifies a person, in English, French, Spanish and Arabic: in lower
 * case, without accents, Arabic without articles and vowel signs, as `wordsOf` leaves them.
 */

/** Divides a text into its words. Where two words are one only together (`date of birth`), rules name both. */
export function wordsOf(text: string): string[] {
  return (
    text
      // `headName` and `GPSPoint`, as XML names are often written.
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, '')
      .replace(/\u0629/g, '\u0647')
      .replace(/\u0649/g, '\u064a')
      .split(/[^\p{L}]+/u)
      .map(withoutArticle)
      .filter((word) => word !== '')
  );
}

/** Arabic joins `the`, `and`, `for`, `with` to the word; endings (`اسمك`, your name) stay and are listed. */
function withoutArticle(word: string): string {
  const bare = word.replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '');
  return bare.length >= 2 ? bare : word;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

export const nameWords = list(`
  name names firstname lastname surname fullname forename middlename nickname fname lname headname hhname childname
  nom noms prenom prenoms surnom nomcomplet nomprenom patronyme
  nombre nombres apellido apellidos apodo nombrecompleto
  اسم اسمك اسمه اسمها اسماء لقب كنيه
`);

/** What has a name without being a person. */
export const thingWords = list(`
  village town city camp site district region province county country state ward zone area location place street
  neighbourhood neighborhood settlement locality community school facility hospital clinic health center centre
  organization organisation organizations organisations ngo partner project programme program activity group
  association cooperative crop product item variety species drug medicine medication brand file form device water
  point well market shop store bank company business church mosque block building team training event disease language
  tribe position job service road river bridge plot farm donor department office unit branch network tool survey study
  sector title committee scheme borehole
  ville commune quartier departement pays localite lieu ecole etablissement structure sante hopital clinique ong
  partenaire projet programme activite groupe communaute cooperative culture produit variete espece medicament marque
  fichier formulaire marche magasin banque entreprise eglise mosquee rue batiment equipe formation maladie langue poste
  route riviere pont parcelle ferme bailleur bureau secteur eau source puits forage comite
  pueblo ciudad municipio barrio campo campamento sitio distrito departamento pais localidad lugar escuela colegio
  establecimiento centro clinica organizacion socio proyecto programa actividad grupo comunidad asociacion cooperativa
  cultivo producto variedad especie medicamento marca archivo formulario mercado tienda banco empresa iglesia mezquita
  calle edificio equipo capacitacion enfermedad idioma puesto servicio carretera rio puente parcela finca donante
  oficina vereda corregimiento canton aldea caserio parroquia pozo comite
  قريه مدينه مخيم موقع منطقه محافظه بلد دوله حي مدرسه مركز مستشفي عياده منظمه جمعيه مشروع برنامج نشاط مجموعه مجتمع
  محصول منتج صنف دواء ملف استماره سوق محل بنك شركه مسجد كنيسه شارع مبني فريق تدريب مرض لغه وظيفه خدمه طريق نهر جسر
  مزرعه مكتب قطاع وحده نقطه بئر مكان مديريه ناحيه قضاء بلديه شريك ماء مياه
`);

/** Whoever may be named: then a thing in the same heading does not matter (`name of the head of household in the village`). */
export const personWords = list(`
  head respondent interviewee beneficiary person mother father parent child caregiver guardian spouse husband wife
  enumerator interviewer surveyor supervisor patient student teacher pupil member owner contact participant applicant
  chef repondant repondante enquete enquetee beneficiaire personne mere pere enfant tuteur conjoint mari epouse epoux
  enqueteur enquetrice enqueteurs superviseur eleve etudiant enseignant membre proprietaire
  jefe jefa entrevistado entrevistada encuestado encuestada beneficiario beneficiaria persona madre padre nino nina hijo
  hija tutor conyuge esposo esposa encuestador encuestadora supervisor paciente estudiante docente miembro propietario
  رب ربه معيل مستجيب مستفيد مستفيده شخص ام والده اب والد طفل طفله زوج زوجه باحث جامع مشرف مريض طالب طالبه معلم فرد مالك
`);

export const phoneWords = list(`
  phone phones telephone tel mobile cellphone whatsapp whats msisdn phonenumber phoneno mobileno telephones
  portable gsm
  telefono celular movil
  هاتف هاتفك جوال موبايل تلفون تليفون واتساب واتس محمول
`);

export const emailWords = list(`
  email emails mail courriel mel correo بريد ايميل
`);

/** One of these is enough. */
export const identityWords = list(`
  passport cnic aadhaar ssn nin nid nationalid idcard
  passeport cni
  pasaporte cedula dni curp
  جواز
`);
/** One of these together with one of `numberWords`. */
export const identityKinds = list(`
  national identity identification card voter license licence beneficiary refugee patient student personal registration
  ration case person respondent participant
  identite nationale carte electeur permis beneficiaire refugie dossier
  nacional identidad identificacion documento tarjeta carnet carne expediente beneficiario
  هويه وطني وطنيه بطاقه قيد شخصيه مدني لاجئ
`);
export const numberWords = list(`
  id number no num nr
  numero n
  رقم
`);

export const birthWords = list(`
  dob birthdate birthday ddn
`);
/** Together with one of `dateWords`. */
export const birthKinds = list(`
  birth born naissance naissances nacimiento ميلاد ميلادك ولاده
`);
export const dateWords = list(`
  date day year fecha dia ano annee jour تاريخ يوم سنه
`);

export const placeWords = list(`
  gps geopoint geolocation geotrace geoshape coordinates latitude longitude
  coordonnees geolocalisation
  coordenadas geolocalizacion latitud longitud
  احداثيات
`);

export const mediaWords = list(`
  photo photos photograph picture selfie portrait signature video audio
  foto fotos fotografia firma grabacion
  صوره صور توقيع فيديو
`);

export const addressWords = list(`
  address adresse direccion domicilio عنوان عنوانك
`);

/** Metadata of KoboToolbox: who collected the answers, or with which device. */
export const collectorHeadings = list(`
  username deviceid device_id phonenumber simserial subscriberid _submitted_by _submission__submitted_by
`);
