"use strict";
var fieldrows_ = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name3 in all)
      __defProp(target, name3, { get: all[name3], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/main.ts
  var main_exports = {};
  __export(main_exports, {
    KOBO: () => KOBO,
    KOBO_COUNT: () => KOBO_COUNT,
    KOBO_REFRESHED_AT: () => KOBO_REFRESHED_AT,
    KOBO_VALUE: () => KOBO_VALUE,
    callFieldrows: () => callFieldrows,
    doPost: () => doPost,
    onOpen: () => onOpen,
    openSidebar: () => openSidebar,
    refreshAllNow: () => refreshAllNow,
    refreshDue: () => refreshDue2,
    takePushed: () => takePushed
  });

  // src/errors.ts
  var errorKinds = {
    addressMissing: "config",
    addressNotRecognised: "config",
    addressLegacy: "config",
    addressIsForm: "config",
    addressNotHttps: "config",
    addressForbidden: "config",
    projectMissing: "config",
    apiKeyMissing: "config",
    apiKeyMalformed: "config",
    notConnected: "config",
    apiKeyRefused: "config",
    passwordRefused: "config",
    twoFactorNeedsKey: "config",
    accountRestricted: "config",
    projectNotFound: "config",
    noRightToView: "config",
    projectNotPublic: "config",
    projectNotDeployed: "config",
    noNamedExport: "config",
    exportNotFound: "config",
    noRightToMakeExports: "config",
    exportNameTaken: "config",
    exportRefused: "config",
    exportDeleted: "config",
    workspaceForbidden: "config",
    amountsHidden: "config",
    paidPlanNeeded: "config",
    reportNotFound: "config",
    reportRefused: "config",
    reportChanging: "transient",
    reportTooLong: "config",
    fileTooLong: "config",
    hourlyLimitReached: "transient",
    notClockify: "config",
    notKoboToolbox: "config",
    hostUnknown: "transient",
    networkDown: "transient",
    requestTimedOut: "transient",
    certificateRefused: "config",
    fetchQuotaSpent: "transient",
    redirectRefused: "config",
    redirectLoop: "config",
    serverMaintenance: "transient",
    serverError: "transient",
    tooManyRequests: "transient",
    exportBusy: "transient",
    exportFailed: "transient",
    exportTooSlow: "config",
    exportListFull: "config",
    filterTooLong: "config",
    notCsv: "transient",
    notXlsx: "transient",
    emptyDownload: "transient",
    truncatedDownload: "transient",
    malformedCsv: "transient",
    damagedWorkbook: "transient",
    workbookTooLarge: "config",
    downloadTooLarge: "config",
    busyElsewhere: "transient",
    sheetNameTaken: "config",
    sheetNotEmpty: "config",
    sheetGone: "config",
    sheetProtected: "config",
    validationRefuses: "config",
    spreadsheetNotEditable: "config",
    fingerprintsLost: "config",
    headingsMoved: "config",
    headingsGone: "config",
    headingTaken: "config",
    tooManyCells: "config",
    doesNotFit: "config",
    tooManyColumns: "config",
    tooManySheets: "config",
    spreadsheetBusy: "transient",
    wouldRemoveTooMuch: "config",
    rowsMissing: "config",
    outOfTime: "transient",
    importNotFound: "config",
    importNameTaken: "config",
    notYourImport: "config",
    settingsUnreadable: "config",
    settingsTooLarge: "config",
    triggerTooFrequent: "config",
    triggerRefused: "config",
    pushNeedsOwnScript: "config",
    webAppAddressWrong: "config",
    webAppNotReached: "config",
    noRightToRegister: "config",
    authorizationNeeded: "config",
    columnNotFound: "config",
    submissionNotFound: "config",
    notImportedYet: "config",
    resultTooLarge: "config",
    noCellSelected: "config",
    formulaNotHere: "config",
    lookupNotHere: "config",
    noRoomForFormula: "config",
    cellInTheWay: "config",
    plainTextCell: "config",
    badRequest: "config",
    unexpected: "system"
  };
  var FieldrowsError = class extends Error {
    constructor(code, details) {
      super(code);
      this.name = "FieldrowsError";
      this.code = code;
      this.kind = errorKinds[code];
      this.details = details;
    }
  };

  // src/messages/address-errors.ts
  var latin = (text8) => `\u2066${text8}\u2069`;
  var copyIt = {
    en: "Open the project in KoboToolbox and copy the whole address from the browser, beginning with https.",
    fr: "Ouvrez le projet dans KoboToolbox et copiez l'adresse enti\xE8re affich\xE9e par le navigateur, depuis https.",
    es: "Abre el proyecto en KoboToolbox y copia la direcci\xF3n completa del navegador, desde https.",
    ar: "\u0627\u0641\u062A\u062D \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0641\u064A KoboToolbox \u0648\u0627\u0646\u0633\u062E \u0639\u0646\u0648\u0627\u0646\u0647 \u0643\u0627\u0645\u0644\u064B\u0627 \u0645\u0646 \u0627\u0644\u0645\u062A\u0635\u0641\u062D."
  };
  var addressErrors = {
    en: {
      addressMissing: () => `The project address is missing. ${copyIt.en}`,
      addressNotRecognised: () => `This is not the address of a KoboToolbox project. ${copyIt.en}`,
      addressLegacy: () => `This address belongs to KoboCollect or to an old version of KoboToolbox, and no data can be read there. ${copyIt.en}`,
      addressIsForm: () => `This is the address of the form that people fill in. It does not say which project the form belongs to. ${copyIt.en}`,
      addressNotHttps: ({ server: server2 }) => `The address of ${server2} does not begin with https, so others could read the API key on its way. Use the https address.`,
      addressForbidden: ({ server: server2 }) => `${server2} is not a server that Google can reach over the internet. Use the public name of your server, such as kf.kobotoolbox.org or eu.kobotoolbox.org.`
    },
    fr: {
      addressMissing: () => `L'adresse du projet manque. ${copyIt.fr}`,
      addressNotRecognised: () => `Ce n'est pas l'adresse d'un projet KoboToolbox. ${copyIt.fr}`,
      addressLegacy: () => `Cette adresse sert \xE0 KoboCollect ou \xE0 une ancienne version de KoboToolbox\xA0: on ne peut pas y lire de donn\xE9es. ${copyIt.fr}`,
      addressIsForm: () => `C'est l'adresse du formulaire \xE0 remplir. Elle ne dit pas \xE0 quel projet il appartient. ${copyIt.fr}`,
      addressNotHttps: ({ server: server2 }) => `L'adresse de ${server2} ne commence pas par https\xA0: d'autres pourraient lire la cl\xE9 API en chemin. Utilisez l'adresse https.`,
      addressForbidden: ({ server: server2 }) => `${server2} n'est pas un serveur que Google peut joindre par internet. Utilisez le nom public de votre serveur, comme kf.kobotoolbox.org ou eu.kobotoolbox.org.`
    },
    es: {
      addressMissing: () => `Falta la direcci\xF3n del proyecto. ${copyIt.es}`,
      addressNotRecognised: () => `Esta no es la direcci\xF3n de un proyecto de KoboToolbox. ${copyIt.es}`,
      addressLegacy: () => `Esta direcci\xF3n es de KoboCollect o de una versi\xF3n antigua de KoboToolbox, y all\xED no se pueden leer datos. ${copyIt.es}`,
      addressIsForm: () => `Esta es la direcci\xF3n del formulario que se rellena. No dice a qu\xE9 proyecto pertenece. ${copyIt.es}`,
      addressNotHttps: ({ server: server2 }) => `La direcci\xF3n de ${server2} no empieza con https, as\xED que otros podr\xEDan leer la clave API en el camino. Usa la direcci\xF3n https.`,
      addressForbidden: ({ server: server2 }) => `${server2} no es un servidor al que Google pueda llegar por internet. Usa el nombre p\xFAblico de tu servidor, como kf.kobotoolbox.org o eu.kobotoolbox.org.`
    },
    ar: {
      addressMissing: () => `\u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0646\u0627\u0642\u0635. ${copyIt.ar}`,
      addressNotRecognised: () => `\u0647\u0630\u0627 \u0644\u064A\u0633 \u0639\u0646\u0648\u0627\u0646 \u0645\u0634\u0631\u0648\u0639 \u0641\u064A KoboToolbox. ${copyIt.ar}`,
      addressLegacy: () => `\u0647\u0630\u0627 \u0639\u0646\u0648\u0627\u0646 \u062E\u0627\u0635 \u0628\u062A\u0637\u0628\u064A\u0642 KoboCollect \u0623\u0648 \u0628\u0625\u0635\u062F\u0627\u0631 \u0642\u062F\u064A\u0645 \u0645\u0646 KoboToolbox\u060C \u0648\u0644\u0627 \u064A\u0645\u0643\u0646 \u0642\u0631\u0627\u0621\u0629 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0645\u0646\u0647. ${copyIt.ar}`,
      addressIsForm: () => `\u0647\u0630\u0627 \u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u0646\u0645\u0648\u0630\u062C \u0627\u0644\u0630\u064A \u064A\u0645\u0644\u0624\u0647 \u0627\u0644\u0646\u0627\u0633\u060C \u0648\u0644\u0627 \u064A\u062F\u0644 \u0639\u0644\u0649 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u0630\u064A \u064A\u0646\u062A\u0645\u064A \u0625\u0644\u064A\u0647. ${copyIt.ar}`,
      addressNotHttps: ({ server: server2 }) => `\u0639\u0646\u0648\u0627\u0646 ${latin(server2)} \u0644\u0627 \u064A\u0628\u062F\u0623 \u0628\u0640 https\u060C \u0641\u0642\u062F \u064A\u0642\u0631\u0623 \u063A\u064A\u0631\u0643 \u0645\u0641\u062A\u0627\u062D API \u0641\u064A \u0627\u0644\u0637\u0631\u064A\u0642. \u0627\u0633\u062A\u062E\u062F\u0645 \u0639\u0646\u0648\u0627\u0646 https.`,
      addressForbidden: ({ server: server2 }) => `\u0644\u0627 \u062A\u0633\u062A\u0637\u064A\u0639 Google \u0627\u0644\u0648\u0635\u0648\u0644 \u0625\u0644\u0649 ${latin(server2)} \u0639\u0628\u0631 \u0627\u0644\u0625\u0646\u062A\u0631\u0646\u062A. \u0627\u0633\u062A\u062E\u062F\u0645 \u0627\u0644\u0627\u0633\u0645 \u0627\u0644\u0639\u0627\u0645 \u0644\u062E\u0627\u062F\u0645\u0643\u060C \u0645\u062B\u0644 ${latin("kf.kobotoolbox.org")}.`
    }
  };

  // src/messages/wording.ts
  function minutesToWait(seconds) {
    return Math.max(1, Math.ceil(seconds / 60));
  }
  function inMillions(value) {
    return value < 1e6 ? void 0 : Math.round(value / 1e5) / 10;
  }
  function listNames(names, quote9, more) {
    const shown = names.slice(0, 5).map(quote9).join(", ");
    return names.length > 5 ? `${shown} ${more(names.length - 5)}` : shown;
  }
  function isClockify(server2) {
    return /(?:^|\.)clockify\.me$/.test(server2);
  }
  function pluralForm(language, count12, forms) {
    var _a2;
    return (_a2 = forms[new Intl.PluralRules(language).select(count12)]) != null ? _a2 : forms.other;
  }
  function inLanguage(text8, language) {
    return language === "" ? text8 : `${text8} (${language})`;
  }

  // src/messages/ar/clockify.ts
  var latin2 = (text8) => `\u2066${text8}\u2069`;
  var quote = (text8) => `\xAB\u2068${text8}\u2069\xBB`;
  var untouched = "\u0628\u0642\u064A\u062A \u0627\u0644\u0648\u0631\u0642\u0629 \u0643\u0645\u0627 \u0643\u0627\u0646\u062A.";
  function count(value, one, two, few, many, other) {
    const form = (text8) => `${value.toLocaleString("ar-u-nu-latn")} ${text8}`;
    return pluralForm("ar", value, { one, two, few: form(few), many: form(many), other: form(other) });
  }
  var requests = (value) => count(value, "\u0637\u0644\u0628 \u0648\u0627\u062D\u062F", "\u0637\u0644\u0628\u064A\u0646", "\u0637\u0644\u0628\u0627\u062A", "\u0637\u0644\u0628\u064B\u0627", "\u0637\u0644\u0628");
  var days = (value) => count(value, "\u064A\u0648\u0645\u064B\u0627 \u0648\u0627\u062D\u062F\u064B\u0627", "\u064A\u0648\u0645\u064A\u0646", "\u0623\u064A\u0627\u0645", "\u064A\u0648\u0645\u064B\u0627", "\u064A\u0648\u0645");
  var minutes = (value) => count(value, "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u062A\u064A\u0646", "\u062F\u0642\u0627\u0626\u0642", "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u0629");
  var clockifyAr = {
    keyPlace: latin2("Preferences > Advanced > API key"),
    errors: {
      workspaceForbidden: ({ workspace }) => `\u0644\u0627 \u064A\u062D\u0642 \u0644\u0635\u0627\u062D\u0628 \u0645\u0641\u062A\u0627\u062D API \u0631\u0624\u064A\u0629 \u062A\u0642\u0627\u0631\u064A\u0631 \u0645\u0633\u0627\u062D\u0629 \u0627\u0644\u0639\u0645\u0644 ${quote(workspace)}. \u0627\u0637\u0644\u0628 \u0627\u0644\u0625\u0630\u0646 \u0645\u0646 \u0645\u062F\u064A\u0631\u0647\u0627\u060C \u0623\u0648 \u0627\u0633\u062A\u062E\u062F\u0645 \u0645\u0641\u062A\u0627\u062D \u0634\u062E\u0635 \u0644\u062F\u064A\u0647 \u0647\u0630\u0627 \u0627\u0644\u0625\u0630\u0646.`,
      amountsHidden: ({ workspace }) => `\u0644\u0627 \u064A\u062D\u0642 \u0644\u0635\u0627\u062D\u0628 \u0645\u0641\u062A\u0627\u062D API \u0631\u0624\u064A\u0629 \u0627\u0644\u0645\u0628\u0627\u0644\u063A \u0627\u0644\u0645\u0627\u0644\u064A\u0629 \u0641\u064A \u0645\u0633\u0627\u062D\u0629 \u0627\u0644\u0639\u0645\u0644 ${quote(workspace)}. ${untouched} \u0627\u062E\u062A\u0631 \xAB\u0628\u062F\u0648\u0646 \u0645\u0628\u0627\u0644\u063A\xBB \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB\u060C \u0623\u0648 \u0631\u0627\u062C\u0639 \u0645\u062F\u064A\u0631 \u0645\u0633\u0627\u062D\u0629 \u0627\u0644\u0639\u0645\u0644.`,
      paidPlanNeeded: ({ workspace, format: format2 }) => `\u0644\u0645 \u064A\u0642\u062F\u0651\u0645 Clockify \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0628\u0635\u064A\u063A\u0629 ${latin2(format2)}\u060C \u0641\u0630\u0644\u0643 \u064A\u062A\u0637\u0644\u0628 \u062E\u0637\u0629 \u0645\u062F\u0641\u0648\u0639\u0629 (${latin2("Basic")} \u0623\u0648 \u0623\u0639\u0644\u0649) \u0644\u0645\u0633\u0627\u062D\u0629 \u0627\u0644\u0639\u0645\u0644 ${quote(workspace)}. \u0627\u0633\u062A\u062E\u062F\u0645 \u0635\u064A\u063A\u0629 JSON \u0627\u0644\u0645\u062A\u0627\u062D\u0629 \u0641\u064A \u0643\u0644 \u0627\u0644\u062E\u0637\u0637.`,
      reportNotFound: ({ report, workspace }) => `\u0644\u0645 \u064A\u0639\u062F \u0627\u0644\u062A\u0642\u0631\u064A\u0631 ${quote(report)} \u0645\u0648\u062C\u0648\u062F\u064B\u0627 \u0641\u064A \u0645\u0633\u0627\u062D\u0629 \u0627\u0644\u0639\u0645\u0644 ${quote(workspace)}\u060C \u0623\u0648 \u0644\u0645 \u064A\u0639\u062F \u0645\u0634\u062A\u0631\u0643\u064B\u0627 \u0645\u0639 \u0635\u0627\u062D\u0628 \u0645\u0641\u062A\u0627\u062D API. ${untouched} \u0627\u062E\u062A\u0631 \u062A\u0642\u0631\u064A\u0631\u064B\u0627 \u0622\u062E\u0631 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB.`,
      reportRefused: ({ reason }) => `\u0644\u0645 \u064A\u0642\u0628\u0644 Clockify \u0637\u0644\u0628 \u0647\u0630\u0627 \u0627\u0644\u062A\u0642\u0631\u064A\u0631${reason === "" ? "" : ` (${latin2(reason)})`}. ${untouched} \u0627\u062E\u062A\u0631 \u0646\u0637\u0627\u0642 \u062A\u0627\u0631\u064A\u062E \u0622\u062E\u0631 \u0623\u0648 \u0645\u062C\u0645\u0648\u0639\u0627\u062A \u0623\u062E\u0631\u0649 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB.`,
      reportChanging: () => `\u0623\u064F\u0636\u064A\u0641\u062A \u0633\u062C\u0644\u0627\u062A \u0648\u0642\u062A \u0623\u0648 \u062D\u064F\u0630\u0641\u062A \u0623\u062B\u0646\u0627\u0621 \u0642\u0631\u0627\u0621\u0629 \u0627\u0644\u062A\u0642\u0631\u064A\u0631\u060C \u0641\u0644\u0645 \u062A\u062A\u0637\u0627\u0628\u0642 \u0635\u0641\u062D\u0627\u062A\u0647. ${untouched} \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F \u0628\u0636\u0639 \u062F\u0642\u0627\u0626\u0642.`,
      reportTooLong: ({ requests: needed, most }) => `\u064A\u062D\u062A\u0627\u062C \u0647\u0630\u0627 \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0625\u0644\u0649 ${requests(needed)}\u060C \u0648\u0644\u0627 \u064A\u062C\u0648\u0632 \u0644\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0641\u064A \u0627\u0644\u062E\u0637\u0629 \u0627\u0644\u0645\u062C\u0627\u0646\u064A\u0629 \u0623\u0643\u062B\u0631 \u0645\u0646 ${requests(most)} \u0641\u064A \u0627\u0644\u0633\u0627\u0639\u0629. \u0627\u062E\u062A\u0631 \u0646\u0637\u0627\u0642 \u062A\u0627\u0631\u064A\u062E \u0623\u0642\u0635\u0631 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB.`,
      fileTooLong: ({ days: most }) => `\u0641\u064A \u0627\u0644\u062E\u0637\u0629 \u0627\u0644\u0645\u062C\u0627\u0646\u064A\u0629 \u064A\u0634\u0645\u0644 \u0645\u0644\u0641 \u0627\u0644\u062A\u0642\u0631\u064A\u0631 ${days(most)} \u0639\u0644\u0649 \u0627\u0644\u0623\u0643\u062B\u0631. \u0627\u062E\u062A\u0631 \u0646\u0637\u0627\u0642 \u062A\u0627\u0631\u064A\u062E \u0623\u0642\u0635\u0631 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB\u060C \u0623\u0648 \u0646\u0632\u0651\u0644 \u0627\u0644\u0645\u0644\u0641 \u0645\u0646 Clockify.`,
      hourlyLimitReached: ({ most, retryAfterSeconds: retryAfterSeconds2 }) => `\u064A\u0633\u0645\u062D Clockify \u0644\u0645\u0633\u0627\u062D\u0629 \u0627\u0644\u0639\u0645\u0644 \u0627\u0644\u0645\u062C\u0627\u0646\u064A\u0629 \u0628\u0640 ${requests(30)} \u0641\u064A \u0627\u0644\u0633\u0627\u0639\u0629\u061B \u062A\u0633\u062A\u062E\u062F\u0645 \u0627\u0633\u062A\u064A\u0631\u0627\u062F\u0627\u062A\u0643 \u0645\u0646\u0647\u0627 ${requests(most)} \u0639\u0644\u0649 \u0627\u0644\u0623\u0643\u062B\u0631\u060C \u0648\u0642\u062F \u0646\u0641\u062F\u062A. ${untouched} \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F ${minutes(minutesToWait(retryAfterSeconds2))}. \u0627\u0644\u062C\u062F\u0648\u0644\u0629 \u0627\u0644\u0623\u0628\u0637\u0623 \u062A\u062D\u062A\u0627\u062C \u0625\u0644\u0649 \u0637\u0644\u0628\u0627\u062A \u0623\u0642\u0644.`,
      notClockify: ({ server: server2 }) => `\u0644\u0645 \u064A\u064F\u062C\u0628 ${latin2(server2)} \u0643\u0645\u0627 \u064A\u062C\u064A\u0628 Clockify. ${untouched} \u0642\u062F \u062A\u0639\u062A\u0631\u0636 \u0627\u0644\u0637\u0631\u064A\u0642 \u0635\u0641\u062D\u0629 \u062A\u0633\u062C\u064A\u0644 \u062F\u062E\u0648\u0644 \u062A\u062E\u0635 \u0645\u0624\u0633\u0633\u062A\u0643\u061B \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629\u060C \u0648\u062A\u062D\u0642\u0642 \u0645\u0646 \u0627\u062A\u0635\u0627\u0644\u0643 \u0628\u0627\u0644\u0625\u0646\u062A\u0631\u0646\u062A \u0625\u0646 \u0628\u0642\u064A \u0627\u0644\u0623\u0645\u0631 \u0643\u0630\u0644\u0643.`
    },
    report: ({ report, shared }) => {
      const rows5 = {
        detailed: "\u0635\u0641 \u0644\u0643\u0644 \u0633\u062C\u0644 \u0648\u0642\u062A",
        summary: "\u0627\u0644\u0633\u0627\u0639\u0627\u062A \u062D\u0633\u0628 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0623\u0648 \u0627\u0644\u0634\u062E\u0635 \u0623\u0648 \u0645\u062C\u0645\u0648\u0639\u0627\u062A \u0623\u062E\u0631\u0649",
        weekly: "\u0627\u0644\u0633\u0627\u0639\u0627\u062A \u062D\u0633\u0628 \u0623\u064A\u0627\u0645 \u0623\u0633\u0628\u0648\u0639 \u0648\u0627\u062D\u062F"
      }[report];
      return shared ? `\u0645\u062D\u0641\u0648\u0638 \u0641\u064A Clockify \xB7 ${rows5}` : rows5;
    }
  };

  // src/messages/ar/script.ts
  var latin3 = (text8) => `\u2066${text8}\u2069`;
  var quote2 = (text8) => `\xAB\u2068${text8}\u2069\xBB`;
  var number = (value) => value.toLocaleString("ar-u-nu-latn");
  function count2(value, one, two, few, many, other) {
    const form = (text8) => `${number(value)} ${text8}`;
    return pluralForm("ar", value, { one, two, few: form(few), many: form(many), other: form(other) });
  }
  var rows = (value) => count2(value, "\u0635\u0641 \u0648\u0627\u062D\u062F", "\u0635\u0641\u0627\u0646", "\u0635\u0641\u0648\u0641", "\u0635\u0641\u064B\u0627", "\u0635\u0641");
  var columns = (value) => count2(value, "\u0639\u0645\u0648\u062F \u0648\u0627\u062D\u062F", "\u0639\u0645\u0648\u062F\u0627\u0646", "\u0623\u0639\u0645\u062F\u0629", "\u0639\u0645\u0648\u062F\u064B\u0627", "\u0639\u0645\u0648\u062F");
  var cells = (value) => {
    const millions = inMillions(value);
    if (millions !== void 0) return `${number(millions)} \u0645\u0644\u064A\u0648\u0646 \u062E\u0644\u064A\u0629`;
    return count2(value, "\u062E\u0644\u064A\u0629 \u0648\u0627\u062D\u062F\u0629", "\u062E\u0644\u064A\u062A\u0627\u0646", "\u062E\u0644\u0627\u064A\u0627", "\u062E\u0644\u064A\u0629", "\u062E\u0644\u064A\u0629");
  };
  var days2 = (value) => count2(value, "\u064A\u0648\u0645 \u0648\u0627\u062D\u062F", "\u064A\u0648\u0645\u064A\u0646", "\u0623\u064A\u0627\u0645", "\u064A\u0648\u0645\u064B\u0627", "\u064A\u0648\u0645");
  var submissions = (value) => count2(value, "\u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644 \u0648\u0627\u062D\u062F\u0629", "\u0639\u0645\u0644\u064A\u062A\u0627 \u0625\u0631\u0633\u0627\u0644", "\u0639\u0645\u0644\u064A\u0627\u062A \u0625\u0631\u0633\u0627\u0644", "\u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644", "\u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644");
  var imports = (value) => count2(value, "\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0648\u0627\u062D\u062F", "\u0627\u0633\u062A\u064A\u0631\u0627\u062F\u0627\u0646", "\u0627\u0633\u062A\u064A\u0631\u0627\u062F\u0627\u062A", "\u0627\u0633\u062A\u064A\u0631\u0627\u062F\u064B\u0627", "\u0627\u0633\u062A\u064A\u0631\u0627\u062F");
  var answers = (value) => count2(value, "\u0625\u062C\u0627\u0628\u0629 \u0648\u0627\u062D\u062F\u0629", "\u0625\u062C\u0627\u0628\u062A\u064A\u0646", "\u0625\u062C\u0627\u0628\u0627\u062A", "\u0625\u062C\u0627\u0628\u0629", "\u0625\u062C\u0627\u0628\u0629");
  var ofSubmissions = (value) => count2(value, "\u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644 \u0648\u0627\u062D\u062F\u0629", "\u0639\u0645\u0644\u064A\u062A\u064A \u0625\u0631\u0633\u0627\u0644", "\u0639\u0645\u0644\u064A\u0627\u062A \u0625\u0631\u0633\u0627\u0644", "\u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644", "\u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644");
  var list = (names) => listNames(names, quote2, (more) => `\u0648${number(more)} \u063A\u064A\u0631\u0647\u0627`).replace(/, /g, "\u060C ");
  var again = (seconds) => `\u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F ${count2(minutesToWait(seconds), "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u062A\u064A\u0646", "\u062F\u0642\u0627\u0626\u0642", "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u0629")}.`;
  var soon = "\u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F \u0628\u0636\u0639 \u062F\u0642\u0627\u0626\u0642.";
  var later = "\u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F 10 \u062F\u0642\u0627\u0626\u0642.";
  var keyPlace = "\u0625\u0639\u062F\u0627\u062F\u0627\u062A \u0627\u0644\u062D\u0633\u0627\u0628 > \u0627\u0644\u0623\u0645\u0627\u0646 > \u0639\u0631\u0636";
  var keyIn = (server2 = "") => isClockify(server2) ? `Clockify: ${clockifyAr.keyPlace}` : `KoboToolbox: ${keyPlace}`;
  var smaller = "\u0641\u064A KoboToolbox\u060C \u0642\u0644\u0651\u0635 \xAB\u0646\u0637\u0627\u0642 \u0627\u0644\u062A\u0627\u0631\u064A\u062E\xBB \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649\u060C \u0623\u0648 \u0623\u0639\u0645\u062F\u062A\u0647 \u0639\u0628\u0631 \xAB\u062D\u062F\u062F \u0627\u0644\u0623\u0633\u0626\u0644\u0629 \u0627\u0644\u0645\u0631\u0627\u062F \u062A\u0635\u062F\u064A\u0631\u0647\u0627\xBB.";
  var less = "\u0627\u0637\u0644\u0628 \u0628\u064A\u0627\u0646\u0627\u062A \u0623\u0642\u0644: \u0646\u0637\u0627\u0642 \u062A\u0627\u0631\u064A\u062E \u0623\u0642\u0635\u0631\u060C \u0623\u0648 \u0623\u0639\u0645\u062F\u0629 \u0623\u0642\u0644 \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0641\u064A KoboToolbox \u0639\u0628\u0631 \xAB\u062D\u062F\u062F \u0627\u0644\u0623\u0633\u0626\u0644\u0629 \u0627\u0644\u0645\u0631\u0627\u062F \u062A\u0635\u062F\u064A\u0631\u0647\u0627\xBB.";
  var untouched2 = "\u0628\u0642\u064A\u062A \u0627\u0644\u0648\u0631\u0642\u0629 \u0643\u0645\u0627 \u0643\u0627\u0646\u062A.";
  var every = (minutes3) => minutes3 === 1440 ? "\u0645\u0631\u0629 \u0643\u0644 \u064A\u0648\u0645" : minutes3 < 60 ? `\u0643\u0644 ${count2(minutes3, "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u062A\u064A\u0646", "\u062F\u0642\u0627\u0626\u0642", "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u0629")}` : `\u0643\u0644 ${count2(minutes3 / 60, "\u0633\u0627\u0639\u0629", "\u0633\u0627\u0639\u062A\u064A\u0646", "\u0633\u0627\u0639\u0627\u062A", "\u0633\u0627\u0639\u0629", "\u0633\u0627\u0639\u0629")}`;
  var slowDown = (fits) => fits === 0 ? "\u0623\u0632\u0644 \u0628\u0639\u0636 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F\u0627\u062A\u060C \u0623\u0648 \u062D\u062F\u0651\u062B \u0628\u0639\u0636\u0647\u0627 \u064A\u062F\u0648\u064A\u064B\u0627." : `\u0627\u062E\u062A\u0631 \u062C\u062F\u0648\u0644\u0629 \u0623\u0628\u0637\u0623: ${every(fits)} \u0639\u0644\u0649 \u0627\u0644\u0623\u0643\u062B\u0631 \u0644\u0643\u0644 \u0627\u0633\u062A\u064A\u0631\u0627\u062F.`;
  var errors = {
    ...clockifyAr.errors,
    ...addressErrors.ar,
    projectMissing: () => "\u0644\u0645 \u064A\u062A\u0645 \u0627\u062E\u062A\u064A\u0627\u0631 \u0645\u0634\u0631\u0648\u0639. \u0627\u062E\u062A\u0631 \u0648\u0627\u062D\u062F\u064B\u0627 \u0645\u0646 \u0627\u0644\u0642\u0627\u0626\u0645\u0629 \u0623\u0648 \u0623\u0644\u0635\u0642 \u0639\u0646\u0648\u0627\u0646 \u0645\u0634\u0631\u0648\u0639.",
    apiKeyMissing: ({ server: server2 }) => `\u0645\u0641\u062A\u0627\u062D API \u0646\u0627\u0642\u0635. \u0627\u0646\u0633\u062E\u0647 \u0645\u0646 ${keyIn(server2)}.`,
    apiKeyMalformed: ({ server: server2 }) => `\u0647\u0630\u0627 \u0644\u0627 \u064A\u0634\u0628\u0647 \u0645\u0641\u062A\u0627\u062D API\u060C \u0641\u0647\u0648 \u0643\u0644\u0645\u0629 \u0648\u0627\u062D\u062F\u0629 \u0628\u0644\u0627 \u0645\u0633\u0627\u0641\u0627\u062A. \u0627\u0646\u0633\u062E\u0647 \u0645\u062C\u062F\u062F\u064B\u0627 \u0645\u0646 ${keyIn(server2)}.`,
    notConnected: ({ server: server2 }) => `\u0644\u0627 \u064A\u0648\u062C\u062F \u0645\u0641\u062A\u0627\u062D API \u0645\u062D\u0641\u0648\u0638 \u0644\u0643 \u0639\u0644\u0649 ${latin3(server2)}. \u0627\u0641\u062A\u062D \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0648\u0627\u062A\u0635\u0644 \u0628\u0647\u0630\u0627 \u0627\u0644\u062E\u0627\u062F\u0645.`,
    apiKeyRefused: ({ server: server2 }) => `\u0631\u0641\u0636 ${latin3(server2)} \u0645\u0641\u062A\u0627\u062D API. \u0631\u0628\u0645\u0627 \u0623\u064F\u0639\u064A\u062F \u0625\u0646\u0634\u0627\u0624\u0647 \u0623\u0648 \u0643\u0627\u0646 \u0644\u062E\u0627\u062F\u0645 \u0622\u062E\u0631. \u0627\u0646\u0633\u062E\u0647 \u0645\u062C\u062F\u062F\u064B\u0627 (${isClockify(server2) ? clockifyAr.keyPlace : keyPlace}) \u0648\u0627\u062A\u0635\u0644 \u0645\u0631\u0629 \u0623\u062E\u0631\u0649.`,
    passwordRefused: ({ server: server2 }) => `\u0631\u0641\u0636 ${latin3(server2)} \u0627\u0633\u0645 \u0627\u0644\u0645\u0633\u062A\u062E\u062F\u0645 \u0623\u0648 \u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631. \u062A\u062D\u0642\u0642 \u0645\u0646\u0647\u0645\u0627 (\u0627\u0633\u0645 \u0627\u0644\u0645\u0633\u062A\u062E\u062F\u0645 \u0644\u064A\u0633 \u0627\u0644\u0628\u0631\u064A\u062F \u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A)\u060C \u0623\u0648 \u0627\u0633\u062A\u062E\u062F\u0645 \u0645\u0641\u062A\u0627\u062D API.`,
    twoFactorNeedsKey: ({ server: server2 }) => `\u064A\u0633\u062A\u062E\u062F\u0645 \u0647\u0630\u0627 \u0627\u0644\u062D\u0633\u0627\u0628 \u0639\u0644\u0649 ${latin3(server2)} \u0627\u0644\u0645\u0635\u0627\u062F\u0642\u0629 \u0627\u0644\u062B\u0646\u0627\u0626\u064A\u0629\u060C \u0641\u0644\u0627 \u062A\u0643\u0641\u064A \u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631. \u0627\u0646\u0633\u062E \u0645\u0641\u062A\u0627\u062D API (${keyPlace}) \u0648\u0627\u0633\u062A\u062E\u062F\u0645\u0647.`,
    accountRestricted: ({ server: server2 }) => `\u0642\u064A\u0651\u062F ${latin3(server2)} \u0647\u0630\u0627 \u0627\u0644\u062D\u0633\u0627\u0628 \u062D\u062A\u0649 \u062A\u062A\u063A\u064A\u0631 \u0643\u0644\u0645\u0629 \u0645\u0631\u0648\u0631\u0647. \u063A\u064A\u0651\u0631\u0647\u0627 \u0647\u0646\u0627\u0643 \u062B\u0645 \u0627\u062A\u0635\u0644 \u0645\u062C\u062F\u062F\u064B\u0627.`,
    projectNotFound: ({ server: server2, project, account }) => `\u0644\u0627 \u064A\u062C\u062F \u0627\u0644\u062D\u0633\u0627\u0628 ${quote2(account)} \u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)} \u0639\u0644\u0649 ${latin3(server2)}. \u0642\u062F \u064A\u0643\u0648\u0646 \u0639\u0644\u0649 \u062E\u0627\u062F\u0645 \u0622\u062E\u0631\u060C \u0623\u0648 \u0645\u062D\u0630\u0648\u0641\u064B\u0627\u060C \u0623\u0648 \u063A\u064A\u0631 \u0645\u0634\u062A\u0631\u0643 \u0645\u0639 \u0647\u0630\u0627 \u0627\u0644\u062D\u0633\u0627\u0628. \u0627\u0641\u062A\u062D\u0647 \u0641\u064A \u0627\u0644\u0645\u062A\u0635\u0641\u062D \u0648\u0627\u0646\u0633\u062E \u0639\u0646\u0648\u0627\u0646\u0647 \u0645\u062C\u062F\u062F\u064B\u0627.`,
    noRightToView: ({ project, account }) => `\u0644\u0627 \u064A\u062D\u0642 \u0644\u0644\u062D\u0633\u0627\u0628 ${quote2(account)} \u0631\u0624\u064A\u0629 \u0628\u064A\u0627\u0646\u0627\u062A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)}. \u0627\u0637\u0644\u0628 \u0645\u0646 \u0645\u0627\u0644\u0643 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u0633\u0645\u0627\u062D \u0628\u0640\xAB\u0639\u0631\u0636 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644\xBB \u0641\u064A \u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A > \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0629.`,
    projectNotPublic: ({ server: server2, project }) => `\u0644\u0627 \u064A\u0639\u0631\u0636 ${latin3(server2)} \u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)} \u0625\u0644\u0627 \u0628\u0645\u0641\u062A\u0627\u062D API. \u0627\u062A\u0635\u0644 \u0628\u0645\u0641\u062A\u0627\u062D \u062D\u0633\u0627\u0628 \u064A\u062D\u0642 \u0644\u0647 \u0631\u0624\u064A\u0629 \u0628\u064A\u0627\u0646\u0627\u062A\u0647. \u0645\u0646 \u062F\u0648\u0646 \u0645\u0641\u062A\u0627\u062D \u0644\u0627 \u062A\u064F\u0642\u0631\u0623 \u0625\u0644\u0627 \u0627\u0644\u0645\u0634\u0627\u0631\u064A\u0639 \u0627\u0644\u062A\u064A \u0641\u0639\u0651\u0644 \u0645\u0627\u0644\u0643\u0647\u0627 \xAB\u064A\u0645\u0643\u0646 \u0644\u0623\u064A \u0634\u062E\u0635 \u0639\u0631\u0636 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0625\u0644\u0649 \u0647\u0630\u0627 \u0627\u0644\u0646\u0645\u0648\u0630\u062C\xBB \u0641\u064A \u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A > \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0629.`,
    projectNotDeployed: ({ project }) => `\u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)} \u063A\u064A\u0631 \u0645\u0646\u0634\u0648\u0631\u060C \u0641\u0644\u0627 \u0628\u064A\u0627\u0646\u0627\u062A \u0644\u0647 \u0628\u0639\u062F. \u0627\u0646\u0634\u0631\u0647 \u0641\u064A KoboToolbox \u062B\u0645 \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629.`,
    noNamedExport: ({ project }) => `\u0644\u0627 \u064A\u0648\u062C\u062F \u0641\u064A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)} \u0623\u064A \u062A\u0635\u062F\u064A\u0631 \u0645\u064F\u0633\u0645\u0649 \u0628\u0639\u062F. \u0623\u0646\u0634\u0626 \u0648\u0627\u062D\u062F\u064B\u0627 \u0641\u064A KoboToolbox: \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A > \u0627\u0644\u062A\u0646\u0632\u064A\u0644\u0627\u062A > \u062E\u064A\u0627\u0631\u0627\u062A \u0645\u062A\u0642\u062F\u0645\u0629 > \u062D\u0641\u0638 \u0627\u0644\u062A\u062D\u062F\u064A\u062F \u0628\u0627\u0633\u0645\u2026\u060C \u062B\u0645 \u0623\u0639\u062F \u062A\u062D\u0645\u064A\u0644 \u0627\u0644\u0642\u0627\u0626\u0645\u0629.`,
    noRightToMakeExports: ({ project, account }) => `\u0644\u0627 \u064A\u0633\u062A\u0637\u064A\u0639 \u0627\u0644\u062D\u0633\u0627\u0628 ${quote2(account)} \u062D\u0641\u0638 \u062A\u0635\u062F\u064A\u0631 \u0645\u064F\u0633\u0645\u0649 \u0641\u064A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)}. \u0627\u0637\u0644\u0628 \u0645\u0646 \u0645\u0627\u0644\u0643 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u0633\u0645\u0627\u062D \u0628\u0625\u0630\u0646 \xAB\u0625\u062F\u0627\u0631\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639\xBB \u0641\u064A \u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A > \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0629\u060C \u0623\u0648 \u062D\u0641\u0638 \u062A\u0635\u062F\u064A\u0631 \u0644\u0643.`,
    exportNameTaken: ({ exportName }) => `\u0641\u064A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u062A\u0635\u062F\u064A\u0631 \u0645\u064F\u0633\u0645\u0649 ${quote2(exportName)} \u0645\u0646 \u0642\u0628\u0644. \u0627\u062E\u062A\u0631 \u0627\u0633\u0645\u064B\u0627 \u0622\u062E\u0631.`,
    exportRefused: () => "\u0644\u0645 \u064A\u0642\u0628\u0644 KoboToolbox \u0647\u0630\u0647 \u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A\u061B \u0631\u0628\u0645\u0627 \u062A\u063A\u064A\u0651\u0631 \u0627\u0644\u0646\u0645\u0648\u0630\u062C \u0641\u064A \u0647\u0630\u0647 \u0627\u0644\u0623\u062B\u0646\u0627\u0621. \u0627\u0641\u062A\u062D \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0645\u062C\u062F\u062F\u064B\u0627 \u0648\u0623\u0639\u062F \u0627\u0644\u0627\u062E\u062A\u064A\u0627\u0631.",
    exportNotFound: ({ exportName }) => `\u0644\u0627 \u064A\u0648\u062C\u062F \u0641\u064A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u062A\u0635\u062F\u064A\u0631 \u0645\u064F\u0633\u0645\u0649 ${quote2(exportName)}. \u0631\u0628\u0645\u0627 \u062A\u063A\u064A\u0651\u0631 \u0627\u0633\u0645\u0647 \u0623\u0648 \u062D\u064F\u0630\u0641. \u0627\u062E\u062A\u0631 \u063A\u064A\u0631\u0647.`,
    exportDeleted: ({ exportName }) => `\u062D\u064F\u0630\u0641 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 ${quote2(exportName)} \u0641\u064A KoboToolbox. ${untouched2} \u0627\u062E\u062A\u0631 \u063A\u064A\u0631\u0647 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB.`,
    notKoboToolbox: ({ server: server2 }) => `\u0644\u0645 \u064A\u064F\u062C\u0628 ${latin3(server2)} \u0643\u0645\u0627 \u064A\u062C\u064A\u0628 \u062E\u0627\u062F\u0645 KoboToolbox. \u062A\u062D\u0642\u0642 \u0645\u0646 \u0627\u0644\u0639\u0646\u0648\u0627\u0646\u061B \u0648\u0642\u062F \u062A\u0639\u062A\u0631\u0636 \u0627\u0644\u0637\u0631\u064A\u0642 \u0635\u0641\u062D\u0629 \u062A\u0633\u062C\u064A\u0644 \u062F\u062E\u0648\u0644 \u062A\u062E\u0635 \u0645\u0624\u0633\u0633\u062A\u0643.`,
    hostUnknown: ({ server: server2 }) => `\u0644\u0645 \u064A\u064F\u0639\u062B\u0631 \u0639\u0644\u0649 \u062E\u0627\u062F\u0645 \u0628\u0627\u0633\u0645 ${latin3(server2)}. \u062A\u062D\u0642\u0642 \u0645\u0646 \u0643\u062A\u0627\u0628\u0629 \u0627\u0644\u0639\u0646\u0648\u0627\u0646\u060C \u0623\u0648 \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F \u0628\u0636\u0639 \u062F\u0642\u0627\u0626\u0642.`,
    networkDown: ({ server: server2 }) => `\u0644\u0645 \u062A\u0633\u062A\u0637\u0639 Google \u0627\u0644\u0648\u0635\u0648\u0644 \u0625\u0644\u0649 ${latin3(server2)}. ${soon}`,
    requestTimedOut: ({ server: server2 }) => `\u0644\u0645 \u064A\u064F\u062C\u0628 ${latin3(server2)} \u0641\u064A \u0627\u0644\u0648\u0642\u062A \u0627\u0644\u0645\u062D\u062F\u062F. ${soon}`,
    certificateRefused: ({ server: server2 }) => `\u0634\u0647\u0627\u062F\u0629 https \u0627\u0644\u062E\u0627\u0635\u0629 \u0628\u0640 ${latin3(server2)} \u063A\u064A\u0631 \u0635\u0627\u0644\u062D\u0629\u060C \u0641\u0644\u0645 \u064A\u064F\u0631\u0633\u0644 \u0625\u0644\u064A\u0647 \u0634\u064A\u0621. \u0627\u0637\u0644\u0628 \u0645\u0646 \u0645\u0633\u0624\u0648\u0644\u064A\u0647 \u062A\u062C\u062F\u064A\u062F\u0647\u0627.`,
    fetchQuotaSpent: () => "\u0644\u0627 \u062A\u0633\u0645\u062D Google \u0628\u0645\u0632\u064A\u062F \u0645\u0646 \u0627\u0644\u0637\u0644\u0628\u0627\u062A \u0645\u0646 \u062D\u0633\u0627\u0628\u0643 \u0627\u0644\u064A\u0648\u0645. \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u063A\u062F\u064B\u0627\u060C \u0648\u0642\u0644\u0651\u0644 \u0639\u062F\u062F \u0627\u0644\u062A\u062D\u062F\u064A\u062B\u0627\u062A.",
    redirectRefused: ({ server: server2, target }) => `\u0623\u0631\u0627\u062F ${latin3(server2)} \u0627\u0644\u062A\u062D\u0648\u064A\u0644 \u0625\u0644\u0649 ${latin3(target)}\u060C \u0648\u0644\u0627 \u064A\u062C\u0648\u0632 \u0623\u0646 \u064A\u0635\u0644 \u0645\u0641\u062A\u0627\u062D\u0643 \u0625\u0644\u064A\u0647. \u0625\u0646 \u0627\u0646\u062A\u0642\u0644 \u062E\u0627\u062F\u0645\u0643 \u0641\u0627\u062A\u0635\u0644 \u0628\u0639\u0646\u0648\u0627\u0646\u0647 \u0627\u0644\u062C\u062F\u064A\u062F.`,
    redirectLoop: ({ server: server2 }) => `\u064A\u062D\u0648\u0651\u0644 ${latin3(server2)} \u0627\u0644\u0637\u0644\u0628\u0627\u062A \u0641\u064A \u062D\u0644\u0642\u0629. \u062A\u062D\u0642\u0642 \u0645\u0646 \u0627\u0644\u0639\u0646\u0648\u0627\u0646\u060C \u0648\u0625\u0646 \u0643\u0627\u0646 \u0635\u062D\u064A\u062D\u064B\u0627 \u0641\u0623\u0628\u0644\u063A \u0645\u0633\u0624\u0648\u0644\u064A \u0627\u0644\u062E\u0627\u062F\u0645.`,
    serverMaintenance: ({ server: server2 }) => `${latin3(server2)} \u0645\u063A\u0644\u0642 \u0644\u0644\u0635\u064A\u0627\u0646\u0629. \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F \u0633\u0627\u0639\u0629.`,
    serverError: ({ server: server2, status }) => `\u062E\u0637\u0623 \u0641\u064A \u0627\u0644\u062E\u0627\u062F\u0645 ${latin3(server2)} (${status}). ${later}`,
    tooManyRequests: ({ server: server2, retryAfterSeconds: retryAfterSeconds2 }) => `\u062A\u0644\u0642\u0649 ${latin3(server2)} \u0637\u0644\u0628\u0627\u062A \u0643\u062B\u064A\u0631\u0629 \u0645\u0646 \u0647\u0630\u0627 \u0627\u0644\u062D\u0633\u0627\u0628. ${again(retryAfterSeconds2)}`,
    exportBusy: ({ retryAfterSeconds: retryAfterSeconds2, afterTimeOut: afterTimeOut2 }) => `\u0645\u0627 \u0632\u0627\u0644 KoboToolbox \u064A\u064F\u0639\u062F \u0647\u0630\u0627 \u0627\u0644\u062A\u0635\u062F\u064A\u0631${afterTimeOut2 ? "" : " \u0644\u0634\u062E\u0635 \u0622\u062E\u0631"}. ${again(retryAfterSeconds2)}`,
    exportFailed: ({ reason, retryAfterSeconds: retryAfterSeconds2 }) => `\u062A\u0639\u0630\u0631 \u0639\u0644\u0649 KoboToolbox \u0625\u0646\u0634\u0627\u0621 \u0627\u0644\u062A\u0635\u062F\u064A\u0631${reason === "" ? "" : ` (${latin3(reason)})`}. ${again(retryAfterSeconds2)} \u0625\u0646 \u0641\u0634\u0644 \u062B\u0627\u0646\u064A\u0629 \u0641\u0627\u062D\u0641\u0638 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0645\u0646 \u062C\u062F\u064A\u062F.`,
    exportTooSlow: () => `\u0644\u0645 \u064A\u064F\u0646\u0647\u0650 KoboToolbox \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u062E\u0644\u0627\u0644 120 \u062B\u0627\u0646\u064A\u0629. \u0633\u064A\u0645\u0646\u062D\u0647 \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0642\u0627\u062F\u0645 \u0648\u0642\u062A\u064B\u0627 \u0623\u0637\u0648\u0644 \u0641\u064A \u0627\u0644\u062E\u0644\u0641\u064A\u0629: \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB \u0625\u0646 \u0644\u0645 \u064A\u0643\u0646 \u0645\u062C\u062F\u0648\u0644\u064B\u0627. \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0623\u0635\u063A\u0631 \u0623\u0633\u0631\u0639. ${smaller}`,
    exportListFull: ({ project }) => `\u0642\u0627\u0626\u0645\u0629 \u062A\u0635\u062F\u064A\u0631\u0627\u062A\u0643 \u0644\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)} \u0645\u0645\u062A\u0644\u0626\u0629: \u064A\u062D\u062A\u0641\u0638 KoboToolbox \u0628\u0639\u0634\u0631\u0629\u060C \u0648\u0623\u064A \u062A\u0635\u062F\u064A\u0631 \u0622\u062E\u0631 \u064A\u062D\u0630\u0641 \u0623\u0642\u062F\u0645\u0647\u0627. ${untouched2} \u0627\u062D\u0630\u0641 \u0648\u0627\u062D\u062F\u064B\u0627 \u0645\u0646\u0647\u0627 \u0641\u064A \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A > \u0627\u0644\u062A\u0646\u0632\u064A\u0644\u0627\u062A \u062B\u0645 \u062D\u062F\u0651\u062B \u062B\u0627\u0646\u064A\u0629.`,
    filterTooLong: () => "\u0639\u0627\u0645\u0644 \u0627\u0644\u062A\u0635\u0641\u064A\u0629 \u0623\u0637\u0648\u0644 \u0645\u0645\u0627 \u064A\u062A\u0633\u0639 \u0644\u0647 \u0639\u0646\u0648\u0627\u0646. \u0642\u0627\u0631\u0646 \u0628\u0625\u062C\u0627\u0628\u0629 \u0623\u0642\u0635\u0631 \u0623\u0648 \u0642\u0644\u0651\u0644 \u0627\u0644\u0634\u0631\u0648\u0637.",
    notCsv: ({ server: server2 }) => `\u0623\u0631\u0633\u0644 ${latin3(server2)} \u0634\u064A\u0626\u064B\u0627 \u063A\u064A\u0631 \u0645\u0644\u0641 CSV. ${untouched2} ${later}`,
    notXlsx: ({ server: server2 }) => `\u0623\u0631\u0633\u0644 ${latin3(server2)} \u0634\u064A\u0626\u064B\u0627 \u063A\u064A\u0631 \u0645\u0644\u0641 XLSX. ${untouched2} ${later}`,
    emptyDownload: ({ server: server2 = "KoboToolbox" }) => `\u0623\u0631\u0633\u0644 ${latin3(server2)} \u0645\u0644\u0641\u064B\u0627 \u0641\u0627\u0631\u063A\u064B\u0627. ${untouched2} ${later}`,
    truncatedDownload: ({ server: server2 = "KoboToolbox" }) => `\u0627\u0646\u0642\u0637\u0639 \u0645\u0644\u0641 ${latin3(server2)} \u0642\u0628\u0644 \u0646\u0647\u0627\u064A\u062A\u0647. ${untouched2} ${soon}`,
    malformedCsv: ({ line }) => `\u0627\u0644\u0645\u0644\u0641 \u062A\u0627\u0644\u0641 \u0639\u0646\u062F \u0627\u0644\u0633\u0637\u0631 ${number(line)}. ${untouched2} ${later}`,
    damagedWorkbook: ({ sheetName: sheetName3 }) => `\u0645\u0644\u0641 XLSX \u0645\u0646 KoboToolbox \u062A\u0627\u0644\u0641${sheetName3 === "" ? "" : ` \u0641\u064A \u0648\u0631\u0642\u062A\u0647 ${quote2(sheetName3)}`}. ${untouched2} ${later} \u0625\u0646 \u0628\u0642\u064A \u0643\u0630\u0644\u0643 \u0641\u0627\u0633\u062A\u062E\u062F\u0645 \u0635\u064A\u063A\u0629 CSV.`,
    workbookTooLarge: ({ megabytes }) => `\u064A\u0628\u0644\u063A \u0645\u0644\u0641 XLSX \u0645\u0646 KoboToolbox \u0628\u0639\u062F \u0641\u0643 \u0636\u063A\u0637\u0647 ${number(megabytes)} \u0645\u064A\u063A\u0627\u0628\u0627\u064A\u062A\u060C \u0648\u0647\u0648 \u0623\u0643\u0628\u0631 \u0645\u0645\u0627 \u062A\u0642\u0628\u0644\u0647 Google. ${smaller}`,
    downloadTooLarge: ({ megabytes }) => `\u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0623\u0643\u0628\u0631 \u0645\u0645\u0627 \u062A\u0642\u0628\u0644\u0647 Google (${number(megabytes)} \u0645\u064A\u063A\u0627\u0628\u0627\u064A\u062A). ${less}`,
    busyElsewhere: () => `\u064A\u062C\u0631\u064A \u062A\u062D\u062F\u064A\u062B \u0622\u062E\u0631 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627. ${soon}`,
    sheetNameTaken: ({ sheetName: sheetName3 }) => `\u062A\u0648\u062C\u062F \u0648\u0631\u0642\u0629 \u0628\u0627\u0633\u0645 ${quote2(sheetName3)}. \u0627\u062E\u062A\u0631 \u0627\u0633\u0645\u064B\u0627 \u0622\u062E\u0631.`,
    sheetNotEmpty: ({ sheetName: sheetName3 }) => `\u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u0644\u064A\u0633\u062A \u0641\u0627\u0631\u063A\u0629\u060C \u0648\u0644\u0627 \u064A\u064F\u0643\u062A\u0628 \u0641\u0648\u0642\u0647\u0627. \u0627\u062E\u062A\u0631 \u0627\u0633\u0645 \u0648\u0631\u0642\u0629 \u0622\u062E\u0631.`,
    sheetGone: ({ importName }) => `\u062D\u064F\u0630\u0641\u062A \u0648\u0631\u0642\u0629 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F ${quote2(importName)}. \u0627\u0633\u062A\u0631\u062C\u0639\u0647\u0627 \u0639\u0628\u0631 \u0645\u0644\u0641 > \u0633\u062C\u0644\u0651 \u0627\u0644\u0625\u0635\u062F\u0627\u0631\u0627\u062A\u060C \u0623\u0648 \u0623\u0632\u0644 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0648\u0623\u0646\u0634\u0626\u0647 \u0645\u0646 \u062C\u062F\u064A\u062F.`,
    sheetProtected: ({ sheetName: sheetName3 }) => `\u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u0645\u062D\u0645\u064A\u0629 \u0645\u0646 \u062A\u0639\u062F\u064A\u0644\u0627\u062A\u0643. \u0627\u0637\u0644\u0628 \u0645\u0646 \u0645\u0627\u0644\u0643\u0647\u0627 \u0627\u0644\u0633\u0645\u0627\u062D \u0644\u0643 \u0628\u062A\u0639\u062F\u064A\u0644\u0647\u0627.`,
    validationRefuses: ({ sheetName: sheetName3 }) => `\u0642\u0627\u0639\u062F\u0629 \u0644\u0644\u062A\u062D\u0642\u0642 \u0645\u0646 \u0635\u062D\u0629 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u062A\u0645\u0646\u0639 \u0643\u062A\u0627\u0628\u0629 \u0625\u062C\u0627\u0628\u0629. \u0627\u062E\u062A\u0631 \xAB\u0639\u0631\u0636 \u062A\u062D\u0630\u064A\u0631\xBB \u0641\u064A \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A > \u0627\u0644\u062A\u062D\u0642\u0642 \u0645\u0646 \u0635\u062D\u0629 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A\u060C \u062B\u0645 \u062D\u062F\u0651\u062B \u0645\u0646 \u062C\u062F\u064A\u062F.`,
    spreadsheetNotEditable: () => "\u0644\u0627 \u062A\u0633\u0645\u062D Google \u0644\u0647\u0630\u0627 \u0627\u0644\u062D\u0633\u0627\u0628 \u0628\u062A\u0639\u062F\u064A\u0644 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A: \u0641\u0647\u0648 \u0644\u0644\u0639\u0631\u0636 \u0641\u0642\u0637 \u0623\u0648 \u0641\u064A \u0627\u0644\u0645\u0647\u0645\u0644\u0627\u062A. \u0627\u0637\u0644\u0628 \u0645\u0646 \u0645\u0627\u0644\u0643\u0647 \u062D\u0642 \u0627\u0644\u062A\u0639\u062F\u064A\u0644\u060C \u062B\u0645 \u062D\u062F\u0651\u062B \u0645\u0646 \u062C\u062F\u064A\u062F.",
    fingerprintsLost: ({ sheetName: sheetName3 }) => `\u062D\u064F\u0630\u0641 \u0623\u0648 \u062A\u063A\u064A\u0651\u0631 \u0627\u0644\u0639\u0645\u0648\u062F \u0627\u0644\u0645\u062E\u0641\u064A ${latin3("fieldrows")} \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)}. \u0627\u0633\u062A\u0631\u062C\u0639\u0647 \u0639\u0628\u0631 \u0645\u0644\u0641 > \u0633\u062C\u0644\u0651 \u0627\u0644\u0625\u0635\u062F\u0627\u0631\u0627\u062A\u060C \u0623\u0648 \u0627\u0633\u062A\u0648\u0631\u062F \u0625\u0644\u0649 \u0648\u0631\u0642\u0629 \u062C\u062F\u064A\u062F\u0629.`,
    headingsMoved: ({ sheetName: sheetName3, row }) => `\u0639\u0646\u0627\u0648\u064A\u0646 \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u0641\u064A \u0627\u0644\u0635\u0641 ${number(row)}\u060C \u0648\u064A\u062C\u0628 \u0623\u0646 \u062A\u0643\u0648\u0646 \u0641\u064A \u0627\u0644\u0635\u0641 1. \u0627\u0646\u0642\u0644 \u0630\u0644\u0643 \u0627\u0644\u0635\u0641 \u0625\u0644\u0649 \u0627\u0644\u0623\u0639\u0644\u0649 \u0623\u0648 \u0627\u062D\u0630\u0641 \u0627\u0644\u0635\u0641\u0648\u0641 \u0627\u0644\u062A\u064A \u0641\u0648\u0642\u0647\u060C \u062B\u0645 \u062D\u062F\u0651\u062B \u0645\u0631\u0629 \u0623\u062E\u0631\u0649.`,
    headingsGone: ({ sheetName: sheetName3 }) => `\u062D\u064F\u0630\u0641 \u0635\u0641 \u0627\u0644\u0639\u0646\u0627\u0648\u064A\u0646 \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u0623\u0648 \u0623\u064F\u0641\u0631\u063A. \u0627\u0633\u062A\u0631\u062C\u0639\u0647 \u0639\u0628\u0631 \u062A\u0639\u062F\u064A\u0644 > \u062A\u0631\u0627\u062C\u0639 \u0623\u0648 \u0645\u0644\u0641 > \u0633\u062C\u0644\u0651 \u0627\u0644\u0625\u0635\u062F\u0627\u0631\u0627\u062A\u060C \u0623\u0648 \u0627\u0633\u062A\u0648\u0631\u062F \u0625\u0644\u0649 \u0648\u0631\u0642\u0629 \u062C\u062F\u064A\u062F\u0629.`,
    headingTaken: ({ heading, sheetName: sheetName3 }) => `\u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u0623\u0643\u062B\u0631 \u0645\u0646 \u0639\u0645\u0648\u062F \u0628\u0639\u0646\u0648\u0627\u0646 ${quote2(heading)}\u060C \u0648\u0644\u064A\u0633 \u0648\u0627\u0636\u062D\u064B\u0627 \u0623\u064A\u0647\u0627 \u0627\u0644\u0645\u0633\u062A\u0648\u0631\u062F. \u063A\u064A\u0651\u0631 \u0639\u0646\u0648\u0627\u0646 \u0639\u0645\u0648\u062F\u0643 \u0623\u0646\u062A.`,
    tooManyCells: ({ needed }) => `\u064A\u062D\u062A\u0627\u062C \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0625\u0644\u0649 ${number(needed)} \u062E\u0644\u064A\u0629\u060C \u0648\u062A\u0633\u0645\u062D Google \u0628\u0639\u0634\u0631\u0629 \u0645\u0644\u0627\u064A\u064A\u0646. \u0627\u0633\u062A\u0648\u0631\u062F \u0625\u0644\u0649 \u062C\u062F\u0648\u0644 \u062C\u062F\u064A\u062F. ${less}`,
    doesNotFit: ({ needed, free, columns: all, columnsFit, submissions: sent, submissionsFit }) => {
      const ways = [
        ...columnsFit > 0 ? [`\u0628\u0639\u062F\u062F ${number(columnsFit)} \u0645\u0646 \u0623\u0639\u0645\u062F\u062A\u0647 (${columns(all)}) \u0639\u0628\u0631 \xAB\u0627\u0644\u0623\u0639\u0645\u062F\u0629\u2026\xBB`] : [],
        ...submissionsFit > 0 ? [`\u0628\u0623\u062D\u062F\u062B ${number(submissionsFit)} \u0641\u0642\u0637 \u0645\u0646 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 (${submissions(sent)}) \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB`] : []
      ];
      const fits = ways.length === 0 ? "" : ` \u0648\u0642\u062F \u064A\u062A\u0633\u0639 \u0644\u0647 ${ways.join("\u060C \u0623\u0648 ")}.`;
      return `\u064A\u062D\u062A\u0627\u062C \u0647\u0630\u0627 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0625\u0644\u0649 ${cells(needed)}\u060C \u0648\u064A\u062A\u0633\u0639 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0644\u0640 ${cells(free)}.${fits} \u064A\u0645\u0643\u0646\u0643 \u0623\u064A\u0636\u064B\u0627 \u0637\u0644\u0628 \u0646\u0637\u0627\u0642 \u062A\u0627\u0631\u064A\u062E \u0623\u0642\u0635\u0631\u060C \u0623\u0648 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0625\u0644\u0649 \u062C\u062F\u0648\u0644 \u062C\u062F\u064A\u062F. ${untouched2}`;
    },
    tooManyColumns: ({ needed }) => `\u062A\u062D\u062A\u0627\u062C \u0627\u0644\u0648\u0631\u0642\u0629 \u0625\u0644\u0649 ${columns(needed)}\u060C \u0648\u062A\u0633\u0645\u062D Google \u0628\u0640 ${number(18278)}. ${less}`,
    tooManySheets: ({ needed }) => `\u064A\u062D\u062A\u0627\u062C \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0625\u0644\u0649 ${number(needed)} \u0648\u0631\u0642\u0629\u060C \u0648\u062A\u0633\u0645\u062D Google \u0628\u0640 ${number(200)}. \u0627\u062D\u0630\u0641 \u0628\u0639\u0636 \u0627\u0644\u0623\u0648\u0631\u0627\u0642\u060C \u0623\u0648 \u0627\u0633\u062A\u0648\u0631\u062F \u0625\u0644\u0649 \u062C\u062F\u0648\u0644 \u062C\u062F\u064A\u062F.`,
    spreadsheetBusy: () => `\u200FGoogle Sheets \u0645\u0634\u063A\u0648\u0644 \u062C\u062F\u064B\u0627 \u0627\u0644\u0622\u0646. ${soon}`,
    rowsMissing: ({ importName, removed, received, counted }) => `\u064A\u0646\u062A\u0647\u064A \u062A\u0635\u062F\u064A\u0631 ${quote2(importName)} \u0628\u0639\u062F ${rows(received)}: \u0639\u062F\u062F \u0627\u0644\u0635\u0641\u0648\u0641 \u0627\u0644\u0646\u0627\u0642\u0635\u0629 \u0641\u064A \u0622\u062E\u0631\u0647 ${number(removed)}\u060C \u0648\u0627\u0644\u062E\u0627\u062F\u0645 ${counted < 0 ? "\u0644\u0645 \u064A\u0624\u0643\u062F \u0630\u0644\u0643" : `\u064A\u0639\u062F\u0651 ${number(counted)} \u0645\u0646 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644`}. \u0631\u0628\u0645\u0627 \u0627\u0646\u0642\u0637\u0639 \u0627\u0644\u0645\u0644\u0641\u060C \u0641\u0644\u0645 \u064A\u062A\u063A\u064A\u0631 \u0634\u064A\u0621. \u062D\u062F\u0651\u062B \u0644\u0627\u062D\u0642\u064B\u0627\u061B \u0648\u0625\u0646 \u0643\u0627\u0646\u062A \u062A\u0644\u0643 \u0627\u0644\u0639\u0645\u0644\u064A\u0627\u062A \u0642\u062F \u062D\u064F\u0630\u0641\u062A \u0623\u0648 \u0635\u064F\u0641\u0651\u064A\u062A \u0641\u0627\u0636\u063A\u0637 \xAB\u0642\u0628\u0648\u0644\xBB.`,
    wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) => `\u0643\u0627\u0646 \u0647\u0630\u0627 \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0633\u064A\u0632\u064A\u0644 ${number(removed)} \u0645\u0646 ${rows(all)} \u0645\u0646 ${quote2(importName)}\u060C \u0641\u0644\u0645 ${partly ? "\u064A\u064F\u0632\u064E\u0644" : "\u064A\u062A\u063A\u064A\u0631"} \u0634\u064A\u0621. \u0625\u0646 \u0643\u0627\u0646 \u0630\u0644\u0643 \u0635\u062D\u064A\u062D\u064B\u0627 \u0641\u0627\u0636\u063A\u0637 \xAB\u0642\u0628\u0648\u0644\xBB\u060C \u0648\u0625\u0644\u0627 \u0641\u062A\u062D\u0642\u0642 \u0645\u0646 \u0627\u0644\u0623\u0630\u0648\u0646\u0627\u062A \u0648\u0627\u0644\u062A\u0635\u0641\u064A\u0629 \u0623\u0648 \u0646\u0637\u0627\u0642 \u0627\u0644\u062A\u0627\u0631\u064A\u062E \u0644\u0645\u0627 \u064A\u064F\u0633\u062A\u0648\u0631\u062F.`,
    outOfTime: ({ importName, rowsWritten }) => `\u0627\u0646\u062A\u0647\u0649 \u0627\u0644\u0648\u0642\u062A \u0627\u0644\u0630\u064A \u062A\u062A\u064A\u062D\u0647 Google \u0628\u0639\u062F ${rows(rowsWritten)} \u0645\u0646 ${quote2(importName)}. \u064A\u064F\u0633\u062A\u0643\u0645\u0644 \u0641\u064A \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0645\u062C\u062F\u0648\u0644 \u0627\u0644\u0642\u0627\u062F\u0645\u060C \u0623\u0648 \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB.`,
    importNotFound: ({ importName }) => `\u0644\u0627 \u064A\u0648\u062C\u062F \u0627\u0633\u062A\u064A\u0631\u0627\u062F ${quote2(importName)} \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627. \u0627\u0644\u0623\u0633\u0645\u0627\u0621 \u0641\u064A \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A: KoboToolbox > \u0641\u062A\u062D \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A.`,
    importNameTaken: ({ importName }) => `\u064A\u0648\u062C\u062F \u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0628\u0627\u0633\u0645 ${quote2(importName)}. \u0627\u062E\u062A\u0631 \u0627\u0633\u0645\u064B\u0627 \u0622\u062E\u0631.`,
    notYourImport: ({ importName }) => `\u064A\u064F\u062D\u062F\u064E\u0651\u062B ${quote2(importName)} \u0628\u0645\u0641\u062A\u0627\u062D API \u0644\u0634\u062E\u0635 \u0622\u062E\u0631. \u062A\u0648\u0627\u0635\u0644 \u0645\u0639\u0647 \u0623\u0648 \u0623\u0646\u0634\u0626 \u0627\u0633\u062A\u064A\u0631\u0627\u062F\u064B\u0627 \u062E\u0627\u0635\u064B\u0627 \u0628\u0643.`,
    settingsUnreadable: () => "\u062A\u0639\u0630\u0631\u062A \u0642\u0631\u0627\u0621\u0629 \u0625\u0639\u062F\u0627\u062F\u0627\u062A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627\u061B \u0631\u0628\u0645\u0627 \u0643\u062A\u0628\u0647\u0627 \u0625\u0635\u062F\u0627\u0631 \u0623\u062D\u062F\u062B. \u0623\u0648\u0631\u0627\u0642\u0643 \u0633\u0644\u064A\u0645\u0629. \u062D\u062F\u0651\u062B \u0627\u0644\u0625\u0636\u0627\u0641\u0629 \u0648\u0627\u0641\u062A\u062D \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0645\u062C\u062F\u062F\u064B\u0627.",
    settingsTooLarge: () => "\u0644\u0627 \u064A\u062A\u0633\u0639 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0644\u0645\u0632\u064A\u062F \u0645\u0646 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F\u0627\u062A. \u0623\u0632\u0644 \u0645\u0627 \u0644\u0645 \u062A\u0639\u062F \u062A\u062D\u062A\u0627\u062C \u0625\u0644\u064A\u0647.",
    triggerTooFrequent: () => "\u062A\u0633\u0645\u062D Google \u0644\u0647\u0630\u0647 \u0627\u0644\u0625\u0636\u0627\u0641\u0629 \u0628\u062A\u062D\u062F\u064A\u062B \u0648\u0627\u062D\u062F \u0641\u064A \u0627\u0644\u0633\u0627\u0639\u0629 \u0639\u0644\u0649 \u0627\u0644\u0623\u0643\u062B\u0631. \u0627\u062E\u062A\u0631 \u062C\u062F\u0648\u0644\u0629 \u0623\u0628\u0637\u0623.",
    triggerRefused: () => `\u0644\u0645 \u062A\u0642\u0628\u0644 Google \u0627\u0644\u062C\u062F\u0648\u0644\u0629\u061B \u0631\u0628\u0645\u0627 \u0644\u062F\u064A\u0643 \u0645\u0634\u063A\u0651\u0644\u0627\u062A \u0643\u062B\u064A\u0631\u0629. \u0627\u062D\u0630\u0641 \u0628\u0639\u0636\u0647\u0627 \u0641\u064A ${latin3("script.google.com")} \u062B\u0645 \u0627\u062D\u0641\u0638 \u0627\u0644\u062C\u062F\u0648\u0644\u0629 \u0645\u062C\u062F\u062F\u064B\u0627.`,
    pushNeedsOwnScript: () => "\u0644\u0627 \u064A\u0645\u0643\u0646 \u0625\u0628\u0644\u0627\u063A \u0625\u0636\u0627\u0641\u0629 \u0645\u0646\u0634\u0648\u0631\u0629 \u0628\u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0627\u0644\u062C\u062F\u064A\u062F\u0629\u061B \u0644\u0627 \u064A\u0645\u0643\u0646 \u0630\u0644\u0643 \u0625\u0644\u0627 \u0644\u0646\u0635 \u0628\u0631\u0645\u062C\u064A \u062E\u0627\u0635 \u0628\u0643 \u0645\u0644\u0635\u0642 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A. \u062A\u0633\u062A\u0645\u0631 \u062C\u062F\u0648\u0644\u062A\u0643 \u0643\u0645\u0627 \u0643\u0627\u0646\u062A.",
    webAppAddressWrong: () => `\u0647\u0630\u0627 \u0644\u064A\u0633 \u0639\u0646\u0648\u0627\u0646 \u062A\u0637\u0628\u064A\u0642 \u0648\u064A\u0628. \u0641\u064A \u0645\u062D\u0631\u0651\u0631 ${latin3("Apps Script")} \u0627\u0646\u0633\u062E\u0647 \u0645\u0646 \u0646\u0634\u0631 > \u0625\u062F\u0627\u0631\u0629 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0646\u0634\u0631: \u064A\u0628\u062F\u0623 \u0628\u0640 ${latin3("https://script.google.com")} \u0648\u064A\u0646\u062A\u0647\u064A \u0628\u0640 ${latin3("/exec")}.`,
    webAppNotReached: () => `\u0644\u0645 \u064A\u064F\u062C\u0628 \u062A\u0637\u0628\u064A\u0642 \u0648\u064A\u0628 \u062E\u0627\u0635 \u0628\u0643 \u0639\u0644\u0649 \u0647\u0630\u0627 \u0627\u0644\u0639\u0646\u0648\u0627\u0646. \u0641\u064A \u0645\u062D\u0631\u0651\u0631 ${latin3("Apps Script")} \u0631\u0627\u062C\u0639 \u0646\u0634\u0631 > \u0625\u062F\u0627\u0631\u0629 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0646\u0634\u0631: \u064A\u062C\u0628 \u0623\u0646 \u064A\u0643\u0648\u0646 \xAB\u062A\u0646\u0641\u064A\u0630 \u0628\u0627\u0633\u0645\xBB \u0647\u0648 \xAB\u0623\u0646\u0627\xBB (${latin3("Me")})\u060C \u0648\xAB\u0645\u0646 \u064A\u0645\u0644\u0643 \u0625\u0630\u0646 \u0627\u0644\u0648\u0635\u0648\u0644\xBB \u0647\u0648 \xAB\u0623\u064A \u0634\u062E\u0635\xBB (${latin3("Anyone")})\u060C \u0648\u0623\u0646 \u062A\u0643\u0648\u0646 \u0642\u062F \u0646\u0634\u0631\u062A \u0647\u0630\u0627 \u0627\u0644\u0646\u0635 \u0627\u0644\u0628\u0631\u0645\u062C\u064A \u0646\u0641\u0633\u0647 \u0628\u0646\u0641\u0633\u0643. \u0628\u0639\u0636 \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0644\u0627 \u062A\u0633\u0645\u062D \u0628\u0640\xAB\u0623\u064A \u0634\u062E\u0635\xBB.`,
    noRightToRegister: ({ project, account }) => `\u0644\u0627 \u064A\u062D\u0642 \u0644\u0644\u062D\u0633\u0627\u0628 ${quote2(account)} \u0625\u0639\u062F\u0627\u062F \u062E\u062F\u0645\u0627\u062A REST \u0641\u064A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 ${quote2(project)}. \u0627\u0637\u0644\u0628 \u0645\u0646 \u0645\u0627\u0644\u0643 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u0633\u0645\u0627\u062D \u0628\u0640\xAB\u062A\u062D\u0631\u064A\u0631 \u0627\u0644\u0646\u0645\u0648\u0630\u062C\xBB \u0648\xAB\u0639\u0631\u0636 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644\xBB \u0641\u064A \u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A > \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0629\u060C \u0623\u0648 \u062A\u0633\u062C\u064A\u0644 \u0627\u0644\u062E\u062F\u0645\u0629 \u064A\u062F\u0648\u064A\u064B\u0627.`,
    authorizationNeeded: () => "\u062A\u0637\u0644\u0628 Google \u0625\u0630\u0646\u0643 \u0645\u0646 \u062C\u062F\u064A\u062F \u0642\u0628\u0644 \u0623\u064A \u062A\u062D\u062F\u064A\u062B. \u0623\u0639\u062F \u062A\u062D\u0645\u064A\u0644 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0648\u0627\u0641\u062A\u062D \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0645\u0646 \u0627\u0644\u0642\u0627\u0626\u0645\u0629 KoboToolbox \u0648\u0627\u0633\u0645\u062D \u0628\u0627\u0644\u0648\u0635\u0648\u0644.",
    columnNotFound: ({ column: column3, importName }) => `\u0644\u0627 \u064A\u0648\u062C\u062F \u0639\u0645\u0648\u062F ${quote2(column3)} \u0641\u064A \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F ${quote2(importName)}. \u0627\u0633\u062A\u062E\u062F\u0645 \u0639\u0646\u0648\u0627\u0646 \u0639\u0645\u0648\u062F \u0645\u0646 \u0648\u0631\u0642\u062A\u0647 \u0628\u0627\u0644\u0643\u062A\u0627\u0628\u0629 \u0646\u0641\u0633\u0647\u0627.`,
    submissionNotFound: ({ id, importName }) => `\u0644\u0627 \u062A\u0648\u062C\u062F \u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644 ${quote2(id)} \u0641\u064A \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F ${quote2(importName)}. \u0627\u0633\u062A\u062E\u062F\u0645 \u0642\u064A\u0645\u0629 \u0645\u0646 \u0639\u0645\u0648\u062F\u0647 ${latin3("_id")}.`,
    notImportedYet: ({ importName }) => `\u0644\u0627 \u0628\u064A\u0627\u0646\u0627\u062A \u0641\u064A ${quote2(importName)} \u0628\u0639\u062F. \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB \u0641\u064A \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A: KoboToolbox > \u0641\u062A\u062D \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A.`,
    resultTooLarge: ({ cells: cells5 }) => `\u0641\u064A \u0627\u0644\u0646\u062A\u064A\u062C\u0629 ${number(cells5)} \u062E\u0644\u064A\u0629\u060C \u0648\u0647\u0630\u0627 \u0643\u062B\u064A\u0631 \u0639\u0644\u0649 \u0635\u064A\u063A\u0629 \u0648\u0627\u062D\u062F\u0629. \u0627\u0630\u0643\u0631 \u0623\u0639\u0645\u062F\u0629 \u0623\u0642\u0644.`,
    noCellSelected: () => "\u0644\u0645 \u062A\u064F\u062D\u062F\u064E\u0651\u062F \u0623\u064A \u062E\u0644\u064A\u0629. \u0627\u0646\u0642\u0631 \u0639\u0644\u0649 \u062E\u0644\u064A\u0629 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0648\u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629.",
    formulaNotHere: ({ sheetName: sheetName3 }) => `\u062A\u0643\u062A\u0628 \u0627\u0644\u062A\u062D\u062F\u064A\u062B\u0627\u062A \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)}\u060C \u0641\u0644\u0627 \u064A\u0646\u0628\u063A\u064A \u0623\u0646 \u062A\u0643\u0648\u0646 \u0647\u0630\u0647 \u0627\u0644\u0635\u064A\u063A\u0629 \u0641\u064A\u0647\u0627. \u062D\u062F\u062F \u062E\u0644\u064A\u0629 \u0641\u064A \u0648\u0631\u0642\u0629 \u062A\u062E\u0635\u0643.`,
    lookupNotHere: ({ sheetName: sheetName3 }) => `\u0645\u0643\u0627\u0646 \u0647\u0630\u0647 \u0627\u0644\u0635\u064A\u063A\u0629 \u0628\u062C\u0627\u0646\u0628 \u0635\u0641\u0648\u0641 \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)}. \u062D\u062F\u062F \u062E\u0644\u064A\u0629 \u0641\u064A\u0647\u0627 \u0627\u0628\u062A\u062F\u0627\u0621\u064B \u0645\u0646 \u0627\u0644\u0635\u0641 2 \u0648\u0628\u0639\u062F \u0627\u0644\u0623\u0639\u0645\u062F\u0629 \u0627\u0644\u0645\u0633\u062A\u0648\u0631\u062F\u0629.`,
    noRoomForFormula: ({ rows: height, columns: wide }) => `\u062A\u062D\u062A\u0627\u062C \u0627\u0644\u0646\u062A\u064A\u062C\u0629 \u0625\u0644\u0649 ${rows(height)} \u0648${columns(wide)} \u0627\u0628\u062A\u062F\u0627\u0621\u064B \u0645\u0646 \u0627\u0644\u062E\u0644\u064A\u0629 \u0627\u0644\u0645\u062D\u062F\u062F\u0629\u060C \u0648\u062A\u0646\u062A\u0647\u064A \u0627\u0644\u0648\u0631\u0642\u0629 \u0642\u0628\u0644 \u0630\u0644\u0643. \u0623\u0636\u0641 \u0635\u0641\u0648\u0641\u064B\u0627 \u0623\u0648 \u0623\u0639\u0645\u062F\u0629 \u0641\u064A \u0646\u0647\u0627\u064A\u062A\u0647\u0627\u060C \u0623\u0648 \u062D\u062F\u062F \u062E\u0644\u064A\u0629 \u0623\u062E\u0631\u0649.`,
    cellInTheWay: ({ cell }) => `\u062A\u062D\u062A\u0627\u062C \u0627\u0644\u0646\u062A\u064A\u062C\u0629 \u0625\u0644\u0649 \u062E\u0644\u0627\u064A\u0627 \u0641\u0627\u0631\u063A\u0629 \u062A\u062D\u062A \u0627\u0644\u062E\u0644\u064A\u0629 \u0648\u0628\u062C\u0627\u0646\u0628\u0647\u0627\u060C \u0644\u0643\u0646 \u0641\u064A ${latin3(cell)} \u0634\u064A\u0626\u064B\u0627. \u062D\u062F\u062F \u062E\u0644\u064A\u0629 \u0623\u062E\u0631\u0649 \u0623\u0648 \u0623\u0641\u0631\u063A \u062A\u0644\u0643.`,
    plainTextCell: ({ cell }) => `\u062A\u0646\u0633\u064A\u0642 ${latin3(cell)} \u0647\u0648 \xAB\u0646\u0635 \u0639\u0627\u062F\u064A\xBB\u060C \u0641\u062A\u062D\u0641\u0638 Google Sheets \u0627\u0644\u0635\u064A\u063A\u0629 \u0643\u0646\u0635. \u0627\u062E\u062A\u0631 \u062A\u0646\u0633\u064A\u0642 > \u0631\u0642\u0645 > \u062A\u0644\u0642\u0627\u0626\u064A \u0648\u0623\u062F\u0631\u062C\u0647\u0627 \u0645\u0646 \u062C\u062F\u064A\u062F.`,
    badRequest: () => "\u0644\u0645 \u064A\u062A\u0641\u0627\u0647\u0645 \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0648\u0627\u0644\u0628\u0631\u0646\u0627\u0645\u062C. \u0623\u063A\u0644\u0642 \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0648\u0627\u0641\u062A\u062D\u0647 \u0645\u062C\u062F\u062F\u064B\u0627.",
    unexpected: () => "\u062D\u062F\u062B \u062E\u0637\u0623 \u063A\u064A\u0631 \u0645\u062A\u0648\u0642\u0639\u061B \u0628\u064A\u0627\u0646\u0627\u062A \u0648\u0631\u0642\u062A\u0643 \u0645\u062D\u0641\u0648\u0638\u0629. \u0623\u0639\u062F \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629\u060C \u0648\u0623\u0628\u0644\u063A \u0639\u0646 \u0627\u0644\u0645\u0634\u0643\u0644\u0629 \u0625\u0646 \u062A\u0643\u0631\u0631\u062A."
  };
  function namedExport(facts) {
    var _a2;
    const { language, fallsBackToXml: fallsBackToXml2 = false, selectMany, groupsInHeadings, questions, filtered } = facts;
    const labels2 = (_a2 = { _default: "\u062A\u0633\u0645\u064A\u0627\u062A", _xml: "\u0642\u064A\u0645 XML \u0648\u062A\u0631\u0648\u064A\u0633\u0629 \u0627\u0644\u0631\u0624\u0648\u0633" }[language]) != null ? _a2 : `\u062A\u0633\u0645\u064A\u0627\u062A \u0628\u0644\u063A\u0629 ${quote2(language)}`;
    const headings = fallsBackToXml2 ? `\u0642\u064A\u0645 XML \u0648\u062A\u0631\u0648\u064A\u0633\u0629 \u0627\u0644\u0631\u0624\u0648\u0633\u060C \u0644\u0623\u0646 \u0627\u0644\u0646\u0645\u0648\u0630\u062C \u0644\u064A\u0633 \u0641\u064A\u0647 ${labels2}` : labels2;
    const manyColumns = { summary: "\u0639\u0645\u0648\u062F \u0645\u0641\u0631\u062F", details: "\u0623\u0639\u0645\u062F\u0629 \u0645\u0646\u0641\u0635\u0644\u0629", both: "\u0623\u0639\u0645\u062F\u0629 \u0645\u0641\u0631\u062F\u0629 \u0648\u0645\u0646\u0641\u0635\u0644\u0629" };
    return [
      headings,
      `\u062A\u062D\u062F\u064A\u062F \u0627\u0644\u0639\u062F\u064A\u062F: ${manyColumns[selectMany]}`,
      ...groupsInHeadings ? ["\u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0627\u062A \u0641\u064A \u0627\u0644\u0639\u0646\u0627\u0648\u064A\u0646"] : [],
      questions === 0 ? "\u0643\u0644 \u0627\u0644\u0623\u0633\u0626\u0644\u0629" : count2(questions, "\u0633\u0624\u0627\u0644 \u0648\u0627\u062D\u062F", "\u0633\u0624\u0627\u0644\u0627\u0646", "\u0623\u0633\u0626\u0644\u0629", "\u0633\u0624\u0627\u0644\u064B\u0627", "\u0633\u0624\u0627\u0644"),
      filtered ? "\u0645\u0639 \u062A\u0635\u0641\u064A\u0629" : "\u0643\u0644 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644"
    ].join(" \xB7 ");
  }
  var ar = {
    errors,
    status: {
      new: "\u0644\u0645 \u064A\u064F\u0633\u062A\u0648\u0631\u062F \u0628\u0639\u062F.",
      imported: ({ rows: all, added: added2, changed, removed }) => `\u062A\u0645 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F: ${rows(all)}\u061B \u0627\u0644\u062C\u062F\u064A\u062F ${number(added2)}\u060C \u0648\u0627\u0644\u0645\u062A\u063A\u064A\u0631 ${number(changed)}\u060C \u0648\u0627\u0644\u0645\u064F\u0632\u0627\u0644 ${number(removed)}.`,
      unchanged: ({ rows: all }) => `\u0628\u0644\u0627 \u062A\u063A\u064A\u064A\u0631: ${rows(all)}.`,
      incomplete: ({ rowsWritten, rows: all }) => `\u063A\u064A\u0631 \u0645\u0643\u062A\u0645\u0644: ${all === 0 ? rows(rowsWritten) : `${number(rowsWritten)} \u0645\u0646 ${rows(all)}`} \u062D\u062A\u0649 \u0627\u0644\u0622\u0646. \u064A\u064F\u0633\u062A\u0643\u0645\u0644 \u062A\u0644\u0642\u0627\u0626\u064A\u064B\u0627 \u0641\u064A \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0645\u062C\u062F\u0648\u0644 \u0627\u0644\u0642\u0627\u062F\u0645\u060C \u0623\u0648 \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB.`,
      readInPortions: ({ read: read5, total }) => `\u0644\u0645 \u064A\u0643\u062A\u0645\u0644 \u0628\u0639\u062F: \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${number(read5)} \u0645\u0646 ${ofSubmissions(total)}. \u064A\u064F\u0633\u062A\u0643\u0645\u0644 \u062A\u0644\u0642\u0627\u0626\u064A\u064B\u0627 \u0641\u064A \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0645\u062C\u062F\u0648\u0644 \u0627\u0644\u0642\u0627\u062F\u0645\u060C \u0623\u0648 \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB.`,
      exportInTheMaking: "\u0645\u0627 \u0632\u0627\u0644 KoboToolbox \u064A\u064F\u0639\u062F \u0647\u0630\u0627 \u0627\u0644\u062A\u0635\u062F\u064A\u0631\u060C \u0648\u0644\u0645 \u064A\u062A\u063A\u064A\u0631 \u0634\u064A\u0621 \u0628\u0639\u062F. \u0633\u064A\u064F\u062C\u0644\u0628 \u0641\u064A \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0645\u062C\u062F\u0648\u0644 \u0627\u0644\u0642\u0627\u062F\u0645\u060C \u0623\u0648 \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB \u062B\u0627\u0646\u064A\u0629 \u0628\u0639\u062F \u062F\u0642\u064A\u0642\u0629.",
      held: ({ removed, rows: all }) => `\u0628\u0627\u0646\u062A\u0638\u0627\u0631\u0643: \u0633\u064A\u064F\u0632\u0627\u0644 ${number(removed)} \u0645\u0646 ${rows(all)}. \u0644\u0645 \u064A\u062A\u063A\u064A\u0631 \u0634\u064A\u0621. \u0627\u0636\u063A\u0637 \xAB\u0642\u0628\u0648\u0644\xBB \u0625\u0646 \u0643\u0627\u0646 \u0630\u0644\u0643 \u0635\u062D\u064A\u062D\u064B\u0627.`,
      paused: ({ failures, reason }) => `\u0645\u062A\u0648\u0642\u0641 \u0645\u0624\u0642\u062A\u064B\u0627 \u0628\u0639\u062F ${count2(failures, "\u0645\u062D\u0627\u0648\u0644\u0629 \u0641\u0627\u0634\u0644\u0629", "\u0645\u062D\u0627\u0648\u0644\u062A\u064A\u0646 \u0641\u0627\u0634\u0644\u062A\u064A\u0646", "\u0645\u062D\u0627\u0648\u0644\u0627\u062A \u0641\u0627\u0634\u0644\u0629", "\u0645\u062D\u0627\u0648\u0644\u0629 \u0641\u0627\u0634\u0644\u0629", "\u0645\u062D\u0627\u0648\u0644\u0629 \u0641\u0627\u0634\u0644\u0629")}: ${reason} \u0628\u0639\u062F \u0625\u0635\u0644\u0627\u062D \u0627\u0644\u0633\u0628\u0628 \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB.`,
      someFailed: ({ failed: failed3, imports: all }) => `\u062A\u0639\u0630\u0631 \u062A\u062D\u062F\u064A\u062B ${number(failed3)} \u0645\u0646 ${imports(all)}. \u0627\u0644\u0633\u0628\u0628 \u0641\u064A \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0648\u0641\u064A \u0648\u0631\u0642\u0629 \xAB\u062D\u0627\u0644\u0629 KoboToolbox\xBB.`
    },
    warnings: {
      raggedRows: ({ count: ragged, firstRow }) => `\u062E\u0644\u0627\u064A\u0627 \u0623\u0643\u062B\u0631 \u0645\u0646 \u0627\u0644\u0639\u0646\u0627\u0648\u064A\u0646 \u0641\u064A ${rows(ragged)} (\u0623\u0648\u0644\u0647\u0627 \u0627\u0644\u0635\u0641 ${number(firstRow)}). \u062A\u064F\u0631\u0643\u062A \u0627\u0644\u062E\u0644\u0627\u064A\u0627 \u0627\u0644\u0632\u0627\u0626\u062F\u0629.`,
      cellsCut: ({ count: cut3 }) => `\u062A\u0645 \u0642\u0635 ${count2(cut3, "\u062E\u0644\u064A\u0629 \u0648\u0627\u062D\u062F\u0629", "\u062E\u0644\u064A\u062A\u064A\u0646", "\u062E\u0644\u0627\u064A\u0627", "\u062E\u0644\u064A\u0629", "\u062E\u0644\u064A\u0629")} \u0644\u062A\u062C\u0627\u0648\u0632\u0647\u0627 ${number(5e4)} \u062D\u0631\u0641\u060C \u0648\u0647\u0648 \u062D\u062F Google.`,
      truncatedAnswers: ({ count: cut3 }) => `\u0642\u0635 KoboToolbox ${answers(cut3)} \u0639\u0646\u062F ${number(32767)} \u062D\u0631\u0641\u060C \u0648\u0647\u0648 \u062D\u062F Excel. \u0635\u064A\u063A\u0629 CSV \u062A\u062D\u0641\u0638\u0647\u0627 \u0643\u0627\u0645\u0644\u0629.`,
      damagedCells: ({ count: damaged2 }) => `\u0623\u062A\u0644\u0641\u062A \u0625\u062C\u0627\u0628\u0627\u062A\u064C \u0645\u0644\u0641 XLSX \u0645\u0646 KoboToolbox \u0648\u0642\u062F \u062A\u0643\u0648\u0646 \u0646\u0627\u0642\u0635\u0629\u060C \u0648\u0639\u062F\u062F\u0647\u0627: ${answers(damaged2)}. \u0635\u064A\u063A\u0629 CSV \u062A\u062D\u0641\u0638\u0647\u0627 \u0643\u0627\u0645\u0644\u0629.`,
      fileLinks: ({ count: links }) => `\u0639\u062F\u0651 KoboToolbox ${answers(links)} \u0645\u0633\u0627\u0631\u064B\u0627 \u0644\u0645\u0644\u0641\u060C \u0641\u063A\u064A\u0651\u0631 \u0628\u062F\u0627\u064A\u062A\u0647\u0627 \u0648\u0634\u0631\u0637\u0627\u062A\u0647\u0627 \u0627\u0644\u0645\u0627\u0626\u0644\u0629. \u0635\u064A\u063A\u0629 CSV \u062A\u062D\u0641\u0638\u0647\u0627 \u0643\u0627\u0645\u0644\u0629.`,
      hxlRow: "\u062A\u064F\u0631\u0643 \u0635\u0641 \u0648\u0633\u0648\u0645 HXL \u0627\u0644\u0648\u0627\u0642\u0639 \u062A\u062D\u062A \u0627\u0644\u0639\u0646\u0627\u0648\u064A\u0646.",
      columnsAdded: ({ headings }) => `\u0627\u0644\u062C\u062F\u064A\u062F \u0641\u064A \u0646\u0647\u0627\u064A\u0629 \u0627\u0644\u062C\u0632\u0621 \u0627\u0644\u0645\u0633\u062A\u0648\u0631\u062F: ${columns(headings.length)}: ${list(headings)}.`,
      columnsGone: ({ headings }) => `\u0644\u0645 \u064A\u0639\u062F \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0648\u0644\u0627 \u064A\u064F\u062D\u062F\u064E\u0651\u062B (\u0639\u0646\u0648\u0627\u0646 \u0631\u0645\u0627\u062F\u064A): ${columns(headings.length)}: ${list(headings)}.`,
      columnsRenamed: ({ from, to }) => `\u062A\u063A\u064A\u0651\u0631 \u0627\u0644\u0627\u0633\u0645 \u0641\u064A KoboToolbox \u0648\u0628\u0642\u064A \u0627\u0644\u0645\u0643\u0627\u0646 (${columns(from.length)}): ${list(from)} \u2190 ${list(to)}.`,
      headingsPutBack: ({ from, to }) => `\u0643\u064F\u062A\u0628 \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 \u0641\u0648\u0642 \u0639\u0646\u0627\u0648\u064A\u0646 \u0623\u0639\u0645\u062F\u0629 \u0645\u0633\u062A\u0648\u0631\u062F\u0629\u060C \u0641\u0623\u064F\u0639\u064A\u062F\u062A (${columns(from.length)}): ${list(from)} \u2190 ${list(to)}. \u0644\u0639\u0646\u0627\u0648\u064A\u0646 \u0623\u062E\u0631\u0649 \u063A\u064A\u0651\u0631 \u0627\u0644\u062A\u0633\u0645\u064A\u0627\u062A \u0641\u064A KoboToolbox.`,
      columnsTakenOut: ({ headings }) => `\u062D\u064F\u0630\u0641 \u0645\u0646 \u0627\u0644\u0648\u0631\u0642\u0629 \u0643\u0645\u0627 \u0627\u062E\u062A\u0631\u062A ${columns(headings.length)}: ${list(headings)}. \u0645\u0627 \u0632\u0627\u0644\u062A \u0627\u0644\u0625\u0635\u062F\u0627\u0631\u0627\u062A \u0627\u0644\u0633\u0627\u0628\u0642\u0629 \u0645\u0646 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u062A\u062D\u062A\u0648\u064A \u0639\u0644\u064A\u0647\u0627.`,
      columnsEmptied: ({ headings }) => `\u0623\u064F\u0641\u0631\u063A \u0643\u0645\u0627 \u0627\u062E\u062A\u0631\u062A ${columns(headings.length)}: ${list(headings)}. \u064A\u0628\u0642\u0649 \u0645\u0627 \u0643\u062A\u0628\u062A\u0647 \u0623\u0633\u0641\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A\u060C \u0648\u0645\u0627 \u0632\u0627\u0644\u062A \u0627\u0644\u0625\u0635\u062F\u0627\u0631\u0627\u062A \u0627\u0644\u0633\u0627\u0628\u0642\u0629 \u0645\u0646 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u062A\u062D\u062A\u0648\u064A \u0639\u0644\u0649 \u0627\u0644\u0625\u062C\u0627\u0628\u0627\u062A.`,
      columnsWaiting: ({ headings }) => `\u0627\u0644\u062C\u062F\u064A\u062F \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0648\u0644\u064A\u0633 \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 \u062D\u062A\u0649 \u062A\u0642\u0631\u0631: ${columns(headings.length)}: ${list(headings)}.`,
      columnsLeftOut: ({ headings }) => `\u0627\u0644\u062C\u062F\u064A\u062F \u0627\u0644\u0630\u064A \u0627\u0633\u062A\u064F\u0628\u0639\u062F: ${columns(headings.length)}: ${list(headings)}. \u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F\u0647 \u0627\u0633\u062A\u062E\u062F\u0645 \xAB\u0627\u0644\u0623\u0639\u0645\u062F\u0629\u2026\xBB.`,
      columnsHashed: ({ headings }) => `\u0627\u0644\u062C\u062F\u064A\u062F \u0627\u0644\u0630\u064A \u062D\u0644\u0651 \u0645\u062D\u0644 \u0623\u0639\u0645\u062F\u0629 \u0645\u0631\u0645\u0651\u0632\u0629 \u0648\u0631\u064F\u0645\u0651\u0632 \u0645\u062B\u0644\u0647\u0627: ${columns(headings.length)}: ${list(headings)}. \u0644\u062A\u063A\u064A\u064A\u0631 \u0630\u0644\u0643 \u0627\u0633\u062A\u062E\u062F\u0645 \xAB\u0627\u0644\u0623\u0639\u0645\u062F\u0629\u2026\xBB.`,
      noKeyColumn: `\u0644\u0627 \u064A\u0648\u062C\u062F \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0639\u0645\u0648\u062F ${latin3("_id")}\u060C \u0641\u0644\u0627 \u064A\u0645\u0643\u0646 \u0644\u0645\u0627 \u062A\u0643\u062A\u0628\u0647 \u0628\u062C\u0627\u0646\u0628 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0623\u0646 \u064A\u062A\u0628\u0639 \u0635\u0641\u0647. \u0623\u0636\u0641 ${latin3("_id")} \u0625\u0644\u0649 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0641\u064A KoboToolbox.`,
      repeatGroupsLeftOut: ({ names }) => `\u0644\u0627 \u064A\u0634\u0645\u0644 \u062A\u0635\u062F\u064A\u0631 CSV ${names.length === 1 ? "\u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0629 \u0627\u0644\u0645\u062A\u0643\u0631\u0631\u0629" : "\u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0627\u062A \u0627\u0644\u0645\u062A\u0643\u0631\u0631\u0629"} ${list(names)}.`,
      notesKept: ({ count: kept, sheetName: sheetName3 }) => `\u0645\u0627 \u0643\u062A\u0628\u062A\u0647 \u0628\u062C\u0627\u0646\u0628 \u0645\u0627 \u0623\u064F\u0632\u064A\u0644 (${rows(kept)}) \u0645\u062D\u0641\u0648\u0638 \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)}.`,
      notesReturned: ({ count: returned, sheetName: sheetName3 }) => `\u0639\u0627\u062F \u0645\u0627 \u062D\u0641\u0638\u062A\u0647 \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)} \u0625\u0644\u0649 \u062C\u0627\u0646\u0628 \u0645\u0627 \u0631\u062C\u0639 \u0645\u0646 \u0627\u0644\u0635\u0641\u0648\u0641 (${rows(returned)}).`,
      rowsKept: ({ count: kept }) => `\u0644\u0645 \u064A\u0639\u062F \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 ${rows(kept)}\u061B \u0628\u0642\u064A\u062A \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 \u0645\u0639 \u0639\u0644\u0627\u0645\u0629.`,
      newestUnknown: `\u0644\u0627 \u064A\u0648\u062C\u062F \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0639\u0645\u0648\u062F ${latin3("_id")}\u060C \u0641\u0644\u0627 \u064A\u064F\u0639\u0631\u0641 \u0623\u064A \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0647\u064A \u0627\u0644\u0623\u062D\u062F\u062B\u060C \u0648\u0642\u062F \u0627\u0633\u062A\u064F\u0648\u0631\u062F\u062A \u0643\u0644\u0647\u0627. \u0623\u0636\u0641 ${latin3("_id")} \u0625\u0644\u0649 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0641\u064A KoboToolbox.`,
      rowsAged: ({ count: aged, newest: newest2 }) => `\u0623\u064F\u0632\u064A\u0644 \u0645\u0646 \u0627\u0644\u0648\u0631\u0642\u0629 \u0645\u0627 \u0647\u0648 \u0623\u0642\u062F\u0645 \u0645\u0646 \u0623\u062D\u062F\u062B \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 (${number(newest2)}): ${submissions(aged)}.`,
      fewerRows: ({ received, before, counted }) => `\u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 ${rows(received)} \u0648\u0643\u0627\u0646 \u0641\u064A\u0647 \u0641\u064A \u0627\u0644\u0645\u0631\u0629 \u0627\u0644\u0645\u0627\u0636\u064A\u0629 ${number(before)}\u060C \u0644\u0643\u0646 \u0641\u064A \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0645\u0627 \u0632\u0627\u0644\u062A ${submissions(counted)}. \u062A\u062D\u0642\u0642 \u0645\u0646 \u062A\u0635\u0641\u064A\u0629 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0648\u0645\u0646 \u0627\u0644\u0623\u0630\u0648\u0646\u0627\u062A.`,
      mergedCells: ({ count: blocks }) => `\u062E\u0644\u0627\u064A\u0627 \u0645\u062F\u0645\u062C\u0629 (${number(blocks)}) \u062A\u063A\u0637\u064A \u062E\u0644\u0627\u064A\u0627 \u0645\u0633\u062A\u0648\u0631\u062F\u0629\u060C \u0641\u062A\u0646\u0642\u0635 \u0627\u0644\u0625\u062C\u0627\u0628\u0627\u062A \u0641\u064A\u0647\u0627. \u0623\u0644\u063A\u0650 \u0627\u0644\u062F\u0645\u062C \u0639\u0628\u0631 \u062A\u0646\u0633\u064A\u0642 > \u062F\u0645\u062C \u0627\u0644\u062E\u0644\u0627\u064A\u0627\u060C \u0648\u064A\u0645\u0644\u0624\u0647\u0627 \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0642\u0627\u062F\u0645.`,
      unsavedExport: "\u064A\u062A\u063A\u064A\u0631 \u0647\u0630\u0627 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0643\u0644\u0645\u0627 \u0646\u0632\u0651\u0644 \u0623\u062D\u062F \u0628\u064A\u0627\u0646\u0627\u062A \u0645\u0646 KoboToolbox. \u0627\u062D\u0641\u0638 \u062A\u0635\u062F\u064A\u0631\u064B\u0627 \u0645\u064F\u0633\u0645\u0649 \u0648\u0627\u062E\u062A\u0631\u0647 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB.",
      encrypted: "\u0647\u0630\u0627 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0645\u0634\u0641\u0651\u0631: \u0644\u0627 \u064A\u0633\u062A\u0637\u064A\u0639 KoboToolbox \u062A\u0635\u062F\u064A\u0631 \u0625\u062C\u0627\u0628\u0627\u062A\u0647.",
      sameFileServed: "\u064A\u062C\u062F\u062F KoboToolbox \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0643\u0644 5 \u062F\u0642\u0627\u0626\u0642 \u0639\u0644\u0649 \u0627\u0644\u0623\u0643\u062B\u0631. \u0633\u062A\u0635\u0644 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0627\u0644\u0623\u062D\u062F\u062B \u0645\u0639 \u062A\u062D\u062F\u064A\u062B \u0644\u0627\u062D\u0642.",
      partialView: ({ account }) => `\u0631\u0628\u0645\u0627 \u0644\u0627 \u064A\u0631\u0649 \u0627\u0644\u062D\u0633\u0627\u0628 ${quote2(account)} \u0625\u0644\u0627 \u0628\u0639\u0636 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644.`
    },
    notices: {
      orphanSheets: ({ names }) => `\u064A\u0628\u062F\u0648 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0646\u0633\u062E\u0629: \u0641\u064A ${list(names)} \u0628\u064A\u0627\u0646\u0627\u062A \u0645\u0633\u062A\u0648\u0631\u062F\u0629\u060C \u0644\u0643\u0646 \u0645\u0641\u0627\u062A\u064A\u062D API \u0648\u0627\u0644\u062C\u062F\u0648\u0644\u0629 \u062A\u0628\u0642\u0649 \u0645\u0639 \u0627\u0644\u0623\u0635\u0644. \u0644\u0644\u062A\u062D\u062F\u064A\u062B \u0647\u0646\u0627 \u0627\u062A\u0635\u0644 \u0648\u0627\u0633\u062A\u0648\u0631\u062F \u0645\u0646 \u062C\u062F\u064A\u062F \u0628\u0627\u0633\u0645 \u0627\u0644\u0648\u0631\u0642\u0629 \u0646\u0641\u0633\u0647\u061B \u0648\u064A\u0628\u0642\u0649 \u0645\u0627 \u0643\u064F\u062A\u0628 \u0628\u062C\u0627\u0646\u0628 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A.`,
      copiedImport: "\u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0646\u0633\u062E\u0629\u060C \u0641\u0644\u0627 \u064A\u064F\u062D\u062F\u064E\u0651\u062B \u0647\u0630\u0627 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0641\u064A\u0647. \u0627\u062A\u0635\u0644 \u062B\u0645 \u0627\u0636\u063A\u0637 \xAB\u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0628\u0645\u0641\u062A\u0627\u062D\u064A \u0645\u0646 \u0627\u0644\u0622\u0646\xBB.",
      sheetKept: ({ sheetName: sheetName3, reason }) => `\u062A\u0639\u0630\u0651\u0631 \u062D\u0630\u0641 \u0627\u0644\u0648\u0631\u0642\u0629 ${quote2(sheetName3)}. ${reason}`.trim(),
      hidingDue: "\u064A\u0633\u0631\u064A \u0627\u062E\u062A\u064A\u0627\u0631\u0643 \u0644\u0644\u0623\u0639\u0645\u062F\u0629 \u0645\u0639 \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0645\u0643\u062A\u0645\u0644 \u0627\u0644\u062A\u0627\u0644\u064A\u060C \u0648\u062D\u062A\u0649 \u0630\u0644\u0643 \u0627\u0644\u062D\u064A\u0646 \u0642\u062F \u062A\u0628\u0642\u0649 \u0641\u064A \u0627\u0644\u0648\u0631\u0642\u0629 \u0625\u062C\u0627\u0628\u0627\u062A \u0627\u062E\u062A\u0631\u062A \u0625\u062E\u0641\u0627\u0621\u0647\u0627. \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB.",
      fillingUp: ({ free, days: left2, watched }) => `\u0628\u0642\u064A \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0645\u062A\u0633\u0639 \u0644\u0640 ${cells(free)}. \u0625\u0646 \u0627\u0633\u062A\u0645\u0631 \u0646\u0645\u0648\u0647 \u0643\u0645\u0627 \u0641\u064A \u0627\u0644\u0645\u062F\u0629 \u0627\u0644\u0645\u0627\u0636\u064A\u0629 (${days2(watched)}) \u0627\u0645\u062A\u0644\u0623 \u0628\u0639\u062F \u0646\u062D\u0648 ${days2(left2)}. \u064A\u0645\u0643\u0646\u0643 \u0639\u0628\u0631 \xAB\u062A\u062D\u0631\u064A\u0631\xBB \u0627\u0644\u0627\u062D\u062A\u0641\u0627\u0638 \u0628\u0623\u062D\u062F\u062B \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0641\u0642\u0637\u060C \u0648\u062A\u0641\u064A\u062F \u0643\u0630\u0644\u0643 \u0623\u0639\u0645\u062F\u0629 \u0623\u0642\u0644 \u0623\u0648 \u062C\u062F\u0648\u0644 \u062C\u062F\u064A\u062F \u0644\u0645\u0627 \u0633\u064A\u0623\u062A\u064A.`,
      offerChanged: ({ was, isNow }) => `\u063A\u064A\u0651\u0631 \u0623\u062D\u062F\u0647\u0645 \u0647\u0630\u0627 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0641\u064A KoboToolbox \u0645\u0646\u0630 \u0623\u0646 \u0627\u062E\u062A\u0631\u062A\u0647. \u0643\u0627\u0646: ${was}. \u0648\u0647\u0648 \u0627\u0644\u0622\u0646: ${isNow}. \u0625\u0630\u0627 \u0643\u0627\u0646 \u0630\u0644\u0643 \u0635\u062D\u064A\u062D\u064B\u0627 \u0641\u0627\u0646\u0642\u0631 \u0639\u0644\u0649 \xAB\u062D\u0641\u0638\xBB \u0641\u064A \xAB\u062A\u062D\u0631\u064A\u0631\xBB\u060C \u0648\u0625\u0644\u0627 \u0641\u0635\u062D\u0651\u062D\u0647 \u0641\u064A \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A > \u0627\u0644\u062A\u0646\u0632\u064A\u0644\u0627\u062A.`,
      offerChangedWithin: "\u063A\u064A\u0651\u0631 \u0623\u062D\u062F\u0647\u0645 \u0647\u0630\u0627 \u0627\u0644\u062A\u0635\u062F\u064A\u0631 \u0627\u0644\u0645\u064F\u0633\u0645\u0649 \u0641\u064A KoboToolbox \u0645\u0646\u0630 \u0623\u0646 \u0627\u062E\u062A\u0631\u062A\u0647: \u0623\u0633\u0626\u0644\u0629 \u0623\u062E\u0631\u0649 \u0623\u0648 \u062A\u0635\u0641\u064A\u0629 \u0623\u062E\u0631\u0649 \u0623\u0648 \u062E\u064A\u0627\u0631\u0627\u062A \u0623\u062E\u0631\u0649. \u0625\u0630\u0627 \u0643\u0627\u0646 \u0630\u0644\u0643 \u0635\u062D\u064A\u062D\u064B\u0627 \u0641\u0627\u0646\u0642\u0631 \u0639\u0644\u0649 \xAB\u062D\u0641\u0638\xBB \u0641\u064A \xAB\u062A\u062D\u0631\u064A\u0631\xBB\u060C \u0648\u0625\u0644\u0627 \u0641\u0635\u062D\u0651\u062D\u0647 \u0641\u064A \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A > \u0627\u0644\u062A\u0646\u0632\u064A\u0644\u0627\u062A.",
      scheduleSilent: "\u0644\u0645 \u062A\u0639\u0645\u0644 \u062C\u062F\u0648\u0644\u062A\u0647: \u0631\u0628\u0645\u0627 \u0646\u0641\u062F \u0648\u0642\u062A\u0643 \u0627\u0644\u064A\u0648\u0645\u064A \u0644\u062F\u0649 Google \u0623\u0648 \u0623\u0648\u0642\u0641\u062A Google \u0627\u0644\u062C\u062F\u0648\u0644\u0629. \u0633\u064A\u064F\u062D\u062F\u064E\u0651\u062B \u0641\u064A \u0627\u0644\u0645\u0631\u0629 \u0627\u0644\u0642\u0627\u062F\u0645\u0629\u060C \u0623\u0648 \u0627\u0636\u063A\u0637 \xAB\u062A\u062D\u062F\u064A\u062B\xBB.",
      ownerSilent: ({ account }) => `\u0644\u0645 \u062A\u0639\u062F \u062C\u062F\u0648\u0644\u062A\u0647 \u062A\u0639\u0645\u0644 \u0628\u0627\u0633\u0645 ${quote2(account)}. \u0625\u0646 \u063A\u0627\u062F\u0631 \u0647\u0630\u0627 \u0627\u0644\u0634\u062E\u0635 \u0641\u0627\u062A\u0635\u0644 \u062B\u0645 \u0627\u0636\u063A\u0637 \xAB\u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0628\u0645\u0641\u062A\u0627\u062D\u064A \u0645\u0646 \u0627\u0644\u0622\u0646\xBB.`,
      pausedByPerson: ({ account }) => `${account === "" ? "\u0645\u062A\u0648\u0642\u0641 \u0645\u0624\u0642\u062A\u064B\u0627" : `\u0623\u0648\u0642\u0641\u0647 ${latin3(account)} \u0645\u0624\u0642\u062A\u064B\u0627`}: \u0644\u0646 \u062A\u062D\u062F\u0651\u062B\u0647 \u0627\u0644\u062C\u062F\u0648\u0644\u0629 \u062D\u062A\u0649 \u064A\u0636\u063A\u0637 \u0623\u062D\u062F \u0639\u0644\u0649 \xAB\u0627\u0633\u062A\u0626\u0646\u0627\u0641\xBB.`,
      triggerMadeAgain: "\u0644\u0645 \u062A\u0639\u062F \u062C\u062F\u0648\u0644\u062A\u0643 \u062A\u0639\u0645\u0644 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627\u060C \u0641\u0623\u064F\u0646\u0634\u0626\u062A \u0645\u0646 \u062C\u062F\u064A\u062F.",
      tooMuchTime: ({ minutes: minutes3, fits }) => `\u062A\u062D\u062A\u0627\u062C \u062C\u062F\u0648\u0644\u062A\u0643 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0625\u0644\u0649 \u0646\u062D\u0648 ${count2(minutes3, "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u062A\u064A\u0646", "\u062F\u0642\u0627\u0626\u0642", "\u062F\u0642\u064A\u0642\u0629", "\u062F\u0642\u064A\u0642\u0629")} \u064A\u0648\u0645\u064A\u064B\u0627 \u0645\u0646 \u0648\u0642\u062A Google\u061B \u0648\u0644\u0644\u062D\u0633\u0627\u0628 \u0627\u0644\u0634\u062E\u0635\u064A 90 \u0648\u0644\u062D\u0633\u0627\u0628 Workspace \u200F360. ${slowDown(fits)}`,
      tooManyRequests: ({ requests: requests2, fits }) => `\u062A\u0631\u0633\u0644 \u062C\u062F\u0648\u0644\u062A\u0643 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627 \u0646\u062D\u0648 ${count2(requests2, "\u0637\u0644\u0628", "\u0637\u0644\u0628\u064A\u0646", "\u0637\u0644\u0628\u0627\u062A", "\u0637\u0644\u0628\u064B\u0627", "\u0637\u0644\u0628")} \u064A\u0648\u0645\u064A\u064B\u0627\u061B \u0648\u062A\u0633\u0645\u062D Google \u0644\u0644\u062D\u0633\u0627\u0628 \u0627\u0644\u0634\u062E\u0635\u064A \u0628\u0640 ${number(2e4)}. ${slowDown(fits)}`,
      tooManyHourlyRequests: ({ project, requests: requests2, most, fits }) => `\u062A\u062D\u062A\u0627\u062C \u062C\u062F\u0648\u0644\u062A\u0643 \u0625\u0644\u0649 \u0646\u062D\u0648 ${number(requests2)} \u0637\u0644\u0628 \u0641\u064A \u0627\u0644\u0633\u0627\u0639\u0629 \u0644\u0640 ${quote2(project)}\u060C \u0648\u0644\u0627 \u064A\u062C\u0648\u0632 \u0627\u0633\u062A\u062E\u062F\u0627\u0645 \u0623\u0643\u062B\u0631 \u0645\u0646 ${number(most)} \u0647\u0646\u0627\u0643\u060C \u0641\u0633\u062A\u0646\u062A\u0638\u0631 \u0628\u0639\u0636 \u0627\u0644\u062A\u062D\u062F\u064A\u062B\u0627\u062A. ${slowDown(fits)}`
    },
    statusSheet: {
      name: "\u062D\u0627\u0644\u0629 KoboToolbox",
      headings: {
        import: "\u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F",
        sheet: "\u0627\u0644\u0648\u0631\u0642\u0629",
        result: "\u0627\u0644\u0646\u062A\u064A\u062C\u0629",
        rows: "\u0627\u0644\u0635\u0641\u0648\u0641",
        onServer: "\u0639\u0644\u0649 \u0627\u0644\u062E\u0627\u062F\u0645",
        countedAt: "\u0648\u0642\u062A \u0627\u0644\u0639\u062F\u0651",
        lastComplete: "\u0622\u062E\u0631 \u062A\u062D\u062F\u064A\u062B \u0643\u0627\u0645\u0644",
        lastAttempt: "\u0622\u062E\u0631 \u0645\u062D\u0627\u0648\u0644\u0629",
        nextRefresh: "\u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0642\u0627\u062F\u0645",
        refreshedBy: "\u064A\u062D\u062F\u0651\u062B\u0647"
      },
      onServer: ({ counted, received, rows: now }) => now !== received ? `${submissions(counted)} \u0639\u0646\u062F \u0622\u062E\u0631 \u0639\u062F\u0651` : counted === received ? `\u0643\u0644 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0625\u0631\u0633\u0627\u0644 (${number(counted)})` : counted > received ? `${submissions(counted)}: \u064A\u0633\u062A\u062B\u0646\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631 ${number(counted - received)} \u0645\u0646\u0647\u0627\u060C \u0623\u0648 \u0648\u0635\u0644\u062A \u0628\u0639\u062F\u0647` : `${submissions(counted)}: \u062D\u064F\u0630\u0641 ${number(received - counted)} \u0645\u0646\u0630 \u0627\u0644\u062A\u0635\u062F\u064A\u0631`,
      byHand: "\u064A\u062F\u0648\u064A\u064B\u0627",
      paused: "\u0645\u062A\u0648\u0642\u0641 \u0645\u0624\u0642\u062A\u064B\u0627",
      never: "\u0623\u0628\u062F\u064B\u0627",
      runHeadings: {
        at: "\u0627\u0644\u0648\u0642\u062A",
        import: "\u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F",
        result: "\u0627\u0644\u0646\u062A\u064A\u062C\u0629",
        received: "\u0627\u0644\u0645\u0633\u062A\u0644\u0645\u0629",
        onServer: "\u0639\u0644\u0649 \u0627\u0644\u062E\u0627\u062F\u0645",
        added: "\u0627\u0644\u0645\u0636\u0627\u0641\u0629",
        changed: "\u0627\u0644\u0645\u0639\u062F\u0644\u0629",
        removed: "\u0627\u0644\u0645\u062D\u0630\u0648\u0641\u0629",
        seconds: "\u0627\u0644\u062B\u0648\u0627\u0646\u064A",
        requests: "\u0627\u0644\u0637\u0644\u0628\u0627\u062A",
        kilobytes: "\u0643\u064A\u0644\u0648\u0628\u0627\u064A\u062A"
      },
      states: { imported: "\u062A\u0645 \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F", unchanged: "\u062F\u0648\u0646 \u062A\u063A\u064A\u064A\u0631", incomplete: "\u063A\u064A\u0631 \u0645\u0643\u062A\u0645\u0644" }
    },
    keptNotes: {
      name: "\u0645\u0644\u0627\u062D\u0638\u0627\u062A \u0645\u062D\u0641\u0648\u0638\u0629",
      import: "\u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F",
      submission: "\u0639\u0645\u0644\u064A\u0629 \u0627\u0644\u0625\u0631\u0633\u0627\u0644",
      column: "\u0627\u0644\u0639\u0645\u0648\u062F",
      note: "\u0627\u0644\u0645\u0644\u0627\u062D\u0638\u0629",
      removedAt: "\u0623\u064F\u0632\u064A\u0644 \u0641\u064A",
      returnedAt: "\u0623\u064F\u0639\u064A\u062F \u0641\u064A"
    },
    changeLog: {
      name: "\u0633\u062C\u0644 \u0627\u0644\u062A\u063A\u064A\u064A\u0631\u0627\u062A",
      headings: {
        at: "\u0627\u0644\u0648\u0642\u062A",
        import: "\u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F",
        submission: "\u0639\u0645\u0644\u064A\u0629 \u0627\u0644\u0625\u0631\u0633\u0627\u0644",
        change: "\u0627\u0644\u062A\u063A\u064A\u064A\u0631",
        column: "\u0627\u0644\u0639\u0645\u0648\u062F",
        from: "\u0642\u0628\u0644",
        to: "\u0628\u0639\u062F"
      },
      changes: { added: "\u0623\u064F\u0636\u064A\u0641", removed: "\u0623\u064F\u0632\u064A\u0644", changed: "\u062A\u063A\u064A\u0651\u0631" }
    },
    codebook: {
      name: ({ importName }) => `\u062F\u0644\u064A\u0644 \u0631\u0645\u0648\u0632 ${importName}`,
      headings: {
        name: "\u0627\u0644\u0627\u0633\u0645",
        type: "\u0627\u0644\u0646\u0648\u0639",
        label: ({ language }) => inLanguage("\u0627\u0644\u062A\u0633\u0645\u064A\u0629", language),
        hint: ({ language }) => inLanguage("\u0627\u0644\u062A\u0644\u0645\u064A\u062D", language),
        choices: ({ language }) => inLanguage("\u0627\u0644\u062E\u064A\u0627\u0631\u0627\u062A", language),
        group: "\u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0629",
        repeatGroup: "\u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0629 \u0627\u0644\u0645\u062A\u0643\u0631\u0631\u0629"
      },
      addedByServer: "\u0623\u0636\u0627\u0641\u0647 KoboToolbox",
      columns: {
        _id: "\u0631\u0642\u0645 \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0639\u0644\u0649 \u062E\u0627\u062F\u0645\u0647. \u0644\u0627 \u064A\u062A\u063A\u064A\u0631 \u0623\u0628\u062F\u064B\u0627: \u0628\u0647 \u062A\u0639\u062B\u0631 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0639\u0644\u0649 \u0627\u0644\u0635\u0641\u0648\u0641.",
        _uuid: "\u0645\u0639\u0631\u0651\u0641 \u0627\u0644\u0646\u0633\u062E\u0629 \u0627\u0644\u062D\u0627\u0644\u064A\u0629 \u0645\u0646 \u0627\u0644\u0625\u0631\u0633\u0627\u0644. \u064A\u062A\u063A\u064A\u0631 \u0639\u0646\u062F\u0645\u0627 \u064A\u0639\u062F\u0651\u0644\u0647\u0627 \u0623\u062D\u062F.",
        _submission_time: "\u0648\u0642\u062A \u0627\u0633\u062A\u0644\u0627\u0645 \u0627\u0644\u062E\u0627\u062F\u0645 \u0644\u0644\u0625\u0631\u0633\u0627\u0644 \u0628\u0627\u0644\u062A\u0648\u0642\u064A\u062A \u0627\u0644\u0639\u0627\u0644\u0645\u064A UTC (\u0648\u0644\u064A\u0633 \u0628\u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u0632\u0645\u0646\u064A\u0629 \u0644\u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627).",
        _validation_status: "\u0646\u062A\u064A\u062C\u0629 \u0627\u0644\u062A\u062D\u0642\u0642 \u0641\u064A KoboToolbox.",
        _status: "\u0637\u0631\u064A\u0642\u0629 \u0648\u0635\u0648\u0644 \u0627\u0644\u0625\u0631\u0633\u0627\u0644.",
        _submitted_by: "\u0627\u0633\u0645 \u0645\u0633\u062A\u062E\u062F\u0645 \u0645\u0646 \u0623\u0631\u0633\u0644\u0647\u061B \u0641\u0627\u0631\u063A \u0625\u0646 \u0644\u0645 \u064A\u0643\u0646 \u0644\u0647 \u062D\u0633\u0627\u0628.",
        __version__: "\u0646\u0633\u062E\u0629 \u0627\u0644\u0646\u0645\u0648\u0630\u062C \u0627\u0644\u062A\u064A \u062C\u0631\u0649 \u062A\u0639\u0628\u0626\u062A\u0647\u0627.",
        "meta/rootUuid": "\u0645\u0639\u0631\u0651\u0641 \u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0645\u0646\u0630 \u0646\u0633\u062E\u062A\u0647 \u0627\u0644\u0623\u0648\u0644\u0649. \u0644\u0627 \u064A\u062A\u063A\u064A\u0631 \u0623\u0628\u062F\u064B\u0627.",
        _index: "\u0631\u0642\u0645 \u0627\u0644\u0635\u0641 \u0641\u064A \u0627\u0644\u062A\u0635\u062F\u064A\u0631. \u064A\u064F\u0639\u0627\u062F \u062A\u0631\u0642\u064A\u0645\u0647 \u0641\u064A \u0643\u0644 \u062A\u0635\u062F\u064A\u0631.",
        _parent_table_name: "\u0627\u0644\u0648\u0631\u0642\u0629 \u0627\u0644\u062A\u064A \u062A\u062D\u062A\u0648\u064A \u0639\u0644\u0649 \u0627\u0644\u0635\u0641 \u0627\u0644\u0623\u0635\u0644 \u0644\u0647\u0630\u0627 \u0627\u0644\u0635\u0641.",
        _parent_index: `${quote2("_index")} \u0627\u0644\u062E\u0627\u0635 \u0628\u0627\u0644\u0635\u0641 \u0627\u0644\u0623\u0635\u0644 \u0644\u0647\u0630\u0627 \u0627\u0644\u0635\u0641. \u064A\u064F\u0639\u0627\u062F \u062A\u0631\u0642\u064A\u0645\u0647 \u0641\u064A \u0643\u0644 \u062A\u0635\u062F\u064A\u0631.`,
        _submission__id: `${quote2("_id")} \u0627\u0644\u062E\u0627\u0635 \u0628\u0627\u0644\u0625\u0631\u0633\u0627\u0644 \u0627\u0644\u0630\u064A \u064A\u0646\u062A\u0645\u064A \u0625\u0644\u064A\u0647 \u0647\u0630\u0627 \u0627\u0644\u0635\u0641.`
      }
    },
    check: {
      titles: {
        formulaText: "\u0627\u0644\u0625\u062C\u0627\u0628\u0629 \u0627\u0644\u062A\u064A \u062A\u0628\u062F\u0623 \u0628\u0640 \xAB=\xBB \u062A\u0628\u0642\u0649 \u0646\u0635\u064B\u0627.",
        apostrophe: "\u0627\u0644\u0641\u0627\u0635\u0644\u0629 \u0627\u0644\u0639\u0644\u064A\u0627 \u0641\u064A \u0628\u062F\u0627\u064A\u0629 \u0627\u0644\u0625\u062C\u0627\u0628\u0629 \u062A\u0628\u0642\u0649 \u0643\u0645\u0627 \u0647\u064A.",
        digits: "\u0627\u0644\u0646\u0635\u0648\u0635 \u0627\u0644\u062A\u064A \u062A\u0634\u0628\u0647 \u0627\u0644\u0623\u0631\u0642\u0627\u0645 \u0623\u0648 \u0627\u0644\u062A\u0648\u0627\u0631\u064A\u062E \u062A\u062D\u062A\u0641\u0638 \u0628\u0643\u0644 \u062D\u0631\u0641.",
        numbers: "\u0627\u0644\u0623\u0631\u0642\u0627\u0645 \u0645\u062D\u0641\u0648\u0638\u0629 \u0628\u062F\u0642\u0629.",
        dates: "\u0627\u0644\u062A\u0648\u0627\u0631\u064A\u062E \u0648\u0627\u0644\u0623\u0648\u0642\u0627\u062A \u062A\u0638\u0647\u0631 \u0643\u0645\u0627 \u0623\u064F\u062C\u064A\u0628 \u0628\u0647\u0627.",
        moments: "\u0627\u0644\u0644\u062D\u0638\u0627\u062A \u062A\u062D\u062A\u0641\u0638 \u0628\u0648\u0642\u062A\u0647\u0627 \u0641\u064A \u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u0632\u0645\u0646\u064A\u0629 \u0644\u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627.",
        formulas: "\u0627\u0644\u0635\u064A\u063A \u0645\u062B\u0644 \u2066=KOBO()\u2069 \u0645\u0639\u0631\u0648\u0641\u0629.",
        redirects: "\u062A\u0633\u0644\u0651\u0645 Google \u0639\u0645\u0644\u064A\u0627\u062A \u0625\u0639\u0627\u062F\u0629 \u0627\u0644\u062A\u0648\u062C\u064A\u0647 \u0625\u0644\u0649 \u0627\u0644\u0625\u0636\u0627\u0641\u0629\u060C \u0641\u062A\u0642\u0631\u0631 \u0647\u064A \u0623\u064A\u0646 \u064A\u0630\u0647\u0628 \u0627\u0644\u0645\u0641\u062A\u0627\u062D.",
        triggers: "\u062C\u062F\u0648\u0644\u0629 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0627\u0644\u062E\u0627\u0635\u0629 \u0628\u0643 \u062A\u0639\u0645\u0644.",
        allowance: "\u062C\u062F\u0627\u0648\u0644\u0643 \u062A\u062A\u0633\u0639 \u0644\u0647\u0627 \u0627\u0644\u0645\u062F\u0629 \u0627\u0644\u062A\u064A \u062A\u0645\u0646\u062D\u0647\u0627 Google \u0641\u064A \u0627\u0644\u064A\u0648\u0645.",
        room: "\u062A\u0648\u062C\u062F \u0645\u0633\u0627\u062D\u0629 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627.",
        memory: "\u062A\u0648\u062C\u062F \u0645\u0633\u0627\u062D\u0629 \u0644\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A."
      },
      failed: {
        formulaText: "\u064A\u0639\u0627\u0645\u0644 Google Sheets \u0647\u0630\u0647 \u0627\u0644\u0625\u062C\u0627\u0628\u0627\u062A \u0639\u0644\u0649 \u0646\u062D\u0648 \u063A\u064A\u0631 \u0645\u062A\u0648\u0642\u0639. \u0644\u0627 \u062A\u062D\u062F\u0651\u062B \u0634\u064A\u0626\u064B\u0627 \u0627\u0644\u0622\u0646 \u0648\u0623\u0628\u0644\u063A \u0639\u0646 \u0630\u0644\u0643: \u0627\u0646\u0633\u062E \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0623\u062F\u0646\u0627\u0647.",
        apostrophe: "\u064A\u0639\u0627\u0645\u0644 Google Sheets \u0647\u0630\u0647 \u0627\u0644\u0625\u062C\u0627\u0628\u0627\u062A \u0639\u0644\u0649 \u0646\u062D\u0648 \u063A\u064A\u0631 \u0645\u062A\u0648\u0642\u0639. \u0623\u0628\u0644\u063A \u0639\u0646 \u0630\u0644\u0643: \u0627\u0646\u0633\u062E \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0623\u062F\u0646\u0627\u0647.",
        digits: "\u064A\u063A\u064A\u0651\u0631 Google Sheets \u0647\u0630\u0647 \u0627\u0644\u0625\u062C\u0627\u0628\u0627\u062A. \u0644\u0627 \u062A\u062D\u062F\u0651\u062B \u0634\u064A\u0626\u064B\u0627 \u0627\u0644\u0622\u0646 \u0648\u0623\u0628\u0644\u063A \u0639\u0646 \u0630\u0644\u0643: \u0627\u0646\u0633\u062E \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0623\u062F\u0646\u0627\u0647.",
        numbers: "\u064A\u063A\u064A\u0651\u0631 Google Sheets \u0627\u0644\u0623\u0631\u0642\u0627\u0645. \u0623\u0628\u0644\u063A \u0639\u0646 \u0630\u0644\u0643: \u0627\u0646\u0633\u062E \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0623\u062F\u0646\u0627\u0647.",
        dates: "\u0644\u0627 \u062A\u0638\u0647\u0631 \u0627\u0644\u062A\u0648\u0627\u0631\u064A\u062E \u0643\u0645\u0627 \u0623\u064F\u062C\u064A\u0628 \u0628\u0647\u0627. \u062A\u062D\u0642\u0642 \u0645\u0646 \u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u0632\u0645\u0646\u064A\u0629 \u0641\u064A \xAB\u0645\u0644\u0641\xBB > \xAB\u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A\xBB\u060C \u0648\u0623\u0628\u0644\u063A \u0639\u0646 \u0630\u0644\u0643: \u0627\u0646\u0633\u062E \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0623\u062F\u0646\u0627\u0647.",
        moments: "\u0631\u0628\u0645\u0627 \u062A\u0643\u0648\u0646 \u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u0632\u0645\u0646\u064A\u0629 \u0644\u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u063A\u064A\u0631 \u0635\u062D\u064A\u062D\u0629: \u062A\u062D\u0642\u0642 \u0645\u0646\u0647\u0627 \u0641\u064A \xAB\u0645\u0644\u0641\xBB > \xAB\u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A\xBB.",
        formulas: "\u0627\u0644\u062F\u0648\u0627\u0644 \u063A\u064A\u0631 \u0645\u0639\u0631\u0648\u0641\u0629 \u0647\u0646\u0627. \u0623\u0639\u062F \u062A\u062D\u0645\u064A\u0644 \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A\u061B \u0648\u0625\u0646 \u0643\u0627\u0646\u062A \u0645\u0646 \u0625\u0636\u0627\u0641\u0629 \u0645\u0646\u0634\u0648\u0631\u0629 \u0641\u064A\u062C\u0628 \u0623\u0646 \u062A\u0643\u0648\u0646 \u0645\u062B\u0628\u0651\u062A\u0629 \u0644\u062F\u064A\u0643.",
        redirects: "\u0644\u0645 \u064A\u064F\u0631\u0633\u0644 \u0634\u064A\u0621 \u0625\u0644\u0649 \u062D\u064A\u062B \u0644\u0627 \u064A\u0646\u0628\u063A\u064A\u060C \u0644\u0643\u0646 \u0642\u062F \u062A\u0641\u0634\u0644 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F. \u0623\u0628\u0644\u063A \u0639\u0646 \u0630\u0644\u0643: \u0627\u0646\u0633\u062E \u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0623\u062F\u0646\u0627\u0647.",
        triggers: "\u0627\u0644\u062C\u062F\u0648\u0644\u0629 \u0627\u0644\u062E\u0627\u0635\u0629 \u0628\u0643 \u0644\u0627 \u062A\u0639\u0645\u0644 \u0641\u064A \u062C\u062F\u0648\u0644 \u0627\u0644\u0628\u064A\u0627\u0646\u0627\u062A \u0647\u0630\u0627. \u0623\u063A\u0644\u0642 \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0648\u0627\u0641\u062A\u062D\u0647 \u0645\u0646 \u062C\u062F\u064A\u062F: \u0628\u0630\u0644\u0643 \u062A\u0639\u0645\u0644.",
        allowance: "\u0633\u062A\u0648\u0642\u0641 Google \u0628\u0639\u0636 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u062A\u062D\u062F\u064A\u062B. \u0627\u062E\u062A\u0631 \u062C\u062F\u0627\u0648\u0644 \u0623\u0628\u0637\u0623\u060C \u0623\u0648 \u062D\u062F\u0651\u062B \u0628\u0639\u0636 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u064A\u062F\u0648\u064A\u064B\u0627.",
        room: "\u0627\u0633\u062A\u064F\u062E\u062F\u0645 \u0623\u0643\u062B\u0631 \u0645\u0646 \u062A\u0633\u0639\u0629 \u0623\u0639\u0634\u0627\u0631 \u0627\u0644\u062E\u0644\u0627\u064A\u0627 \u0627\u0644\u0628\u0627\u0644\u063A \u0639\u062F\u062F\u0647\u0627 10 \u0645\u0644\u0627\u064A\u064A\u0646. \u0627\u062D\u0630\u0641 \u0627\u0644\u0623\u0648\u0631\u0627\u0642 \u0648\u0627\u0644\u0635\u0641\u0648\u0641 \u0648\u0627\u0644\u0623\u0639\u0645\u062F\u0629 \u0627\u0644\u062A\u064A \u0644\u0645 \u062A\u0639\u062F \u062A\u062D\u062A\u0627\u062C \u0625\u0644\u064A\u0647\u0627\u060C \u0623\u0648 \u0627\u0628\u062F\u0623 \u062C\u062F\u0648\u0644 \u0628\u064A\u0627\u0646\u0627\u062A \u062C\u062F\u064A\u062F\u064B\u0627.",
        memory: "\u062A\u0643\u0627\u062F \u0627\u0644\u0625\u0636\u0627\u0641\u0629 \u0644\u0627 \u062A\u0633\u062A\u0637\u064A\u0639 \u062A\u0630\u0643\u0631 \u0627\u0644\u0645\u0632\u064A\u062F. \u0623\u0632\u0644 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0627\u0644\u062A\u064A \u0644\u0645 \u062A\u0639\u062F \u062A\u062D\u062A\u0627\u062C \u0625\u0644\u064A\u0647\u0627."
      },
      unknown: "\u062A\u0639\u0630\u0631\u062A \u0645\u0639\u0631\u0641\u0629 \u0630\u0644\u0643 \u0627\u0644\u0622\u0646: \u0644\u0627 \u064A\u0648\u062C\u062F \u062E\u0627\u062F\u0645 \u0645\u062A\u0635\u0644\u060C \u0623\u0648 \u0643\u0627\u0646\u062A Google \u0628\u0637\u064A\u0626\u0629 \u062C\u062F\u064B\u0627. \u062D\u0627\u0648\u0644 \u0645\u0631\u0629 \u0623\u062E\u0631\u0649 \u0644\u0627\u062D\u0642\u064B\u0627."
    },
    menu: { title: "KoboToolbox", openSidebar: "\u0641\u062A\u062D \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A", refreshAll: "\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0643\u0644 \u0627\u0644\u0622\u0646" },
    toast: {
      refreshing: "\u062C\u0627\u0631\u064D \u0627\u0644\u062A\u062D\u062F\u064A\u062B\u2026",
      refreshed: ({ imports: all }) => `\u062A\u0645 \u062A\u062D\u062F\u064A\u062B ${imports(all)}.`,
      noImports: "\u0644\u0627 \u064A\u0648\u062C\u062F \u0645\u0627 \u064A\u064F\u062D\u062F\u064E\u0651\u062B \u0628\u0639\u062F. \u0623\u0646\u0634\u0626 \u0627\u0633\u062A\u064A\u0631\u0627\u062F\u064B\u0627 \u0641\u064A \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A."
    },
    offers: { namedExport, report: clockifyAr.report },
    formula: {
      importMissing: "\u0627\u0630\u0643\u0631 \u0627\u0633\u062A\u064A\u0631\u0627\u062F\u064B\u0627 \u0628\u064A\u0646 \u0639\u0644\u0627\u0645\u062A\u064A \u0627\u0642\u062A\u0628\u0627\u0633 \u0648\u0633\u064A\u0637\u064B\u0627 \u0623\u0648\u0644. \u0627\u0644\u0623\u0633\u0645\u0627\u0621 \u0641\u064A \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A.",
      columnMissing: "\u0627\u0630\u0643\u0631 \u0639\u0645\u0648\u062F\u064B\u0627: \u0639\u0646\u0648\u0627\u0646 \u0639\u0645\u0648\u062F \u0645\u0646 \u0627\u0644\u0648\u0631\u0642\u0629 \u0627\u0644\u0645\u0633\u062A\u0648\u0631\u062F\u0629 \u0628\u064A\u0646 \u0639\u0644\u0627\u0645\u062A\u064A \u0627\u0642\u062A\u0628\u0627\u0633.",
      submissionMissing: `\u0627\u0630\u0643\u0631 \u0639\u0645\u0644\u064A\u0629 \u0625\u0631\u0633\u0627\u0644: \u0642\u064A\u0645\u0629 \u0645\u0646 \u0627\u0644\u0639\u0645\u0648\u062F ${latin3("_id")}.`
    }
  };

  // src/messages/en/clockify.ts
  var quote3 = (text8) => `\u201C${text8}\u201D`;
  var count3 = (value, one, other) => `${value.toLocaleString("en")} ${pluralForm("en", value, { one, other })}`;
  var untouched3 = "The sheet was left as it was.";
  var clockifyEn = {
    keyPlace: "Preferences > Advanced > API key",
    errors: {
      workspaceForbidden: ({ workspace }) => `The API key's owner may not see reports of the workspace ${quote3(workspace)}. Ask its admin for access, or use the key of somebody who has it.`,
      amountsHidden: ({ workspace }) => `The API key's owner may not see amounts of money in the workspace ${quote3(workspace)}. ${untouched3} Choose \u201CNo amounts\u201D with \u201CChange\u201D, or ask the admin of the workspace.`,
      paidPlanNeeded: ({ workspace, format: format2 }) => `Clockify did not give out the report as ${format2}: this needs a paid plan (Basic or higher) for the workspace ${quote3(workspace)}. Use the JSON format, which every plan has.`,
      reportNotFound: ({ report, workspace }) => `There is no report ${quote3(report)} in the workspace ${quote3(workspace)} any more, or it is no longer shared with the API key's owner. ${untouched3} Choose another report with \u201CChange\u201D.`,
      reportRefused: ({ reason }) => `Clockify did not accept the request for this report${reason === "" ? "" : ` (${reason})`}. ${untouched3} Choose another range of dates or other groups with \u201CChange\u201D.`,
      reportChanging: () => `Time entries came or went while the report was read, so that its pages did not fit together. ${untouched3} Try again in a few minutes.`,
      reportTooLong: ({ requests: requests2, most }) => `This report would take ${count3(requests2, "request", "requests")}, and on the free plan an import may use ${most} an hour. Choose a shorter range of dates with \u201CChange\u201D.`,
      fileTooLong: ({ days: days3 }) => `On the free plan, a file of a report covers at most ${count3(days3, "day", "days")}. Choose a shorter range of dates with \u201CChange\u201D, or download the file in Clockify.`,
      hourlyLimitReached: ({ most, retryAfterSeconds: retryAfterSeconds2 }) => `Clockify allows a workspace on the free plan 30 requests an hour; of these, your imports use ${most} at most, and they are spent. ${untouched3} Try again in ${count3(minutesToWait(retryAfterSeconds2), "minute", "minutes")}. Slower schedules need fewer requests.`,
      notClockify: ({ server: server2 }) => `${server2} did not answer as Clockify does. ${untouched3} A login page of your organization may stand in between; try again, and check your internet access if it stays so.`
    },
    report: ({ report, shared }) => {
      const rows5 = {
        detailed: "one row for each time entry",
        summary: "hours by project, person or other groups",
        weekly: "hours by day of one week"
      }[report];
      return shared ? `Saved in Clockify \xB7 ${rows5}` : rows5.charAt(0).toUpperCase() + rows5.slice(1);
    }
  };

  // src/messages/en/script.ts
  var quote4 = (text8) => `\u201C${text8}\u201D`;
  var number2 = (value) => value.toLocaleString("en");
  var count4 = (value, one, other) => `${number2(value)} ${pluralForm("en", value, { one, other })}`;
  var rows2 = (value) => count4(value, "row", "rows");
  var columns2 = (value) => count4(value, "column", "columns");
  var cells2 = (value) => {
    const millions = inMillions(value);
    return millions === void 0 ? count4(value, "cell", "cells") : `${number2(millions)} million cells`;
  };
  var list2 = (names) => listNames(names, quote4, (more) => `and ${more} more`);
  var again2 = (seconds) => `Try again in ${count4(minutesToWait(seconds), "minute", "minutes")}.`;
  var soon2 = "Try again in a few minutes.";
  var keyPlace2 = "Account Settings > Security > Display";
  var keyIn2 = (server2 = "") => isClockify(server2) ? `Clockify from ${clockifyEn.keyPlace}` : `KoboToolbox from ${keyPlace2}`;
  var smaller2 = "In KoboToolbox, give the named export a shorter \u201CDate range\u201D, or fewer columns with \u201CSelect questions to be exported\u201D.";
  var less2 = "Ask for less: a shorter range of dates or, for a named export of KoboToolbox, fewer columns with \u201CSelect questions to be exported\u201D.";
  var untouched4 = "The sheet was left as it was.";
  var every2 = (minutes3) => minutes3 === 1440 ? "once a day" : minutes3 < 60 ? `every ${number2(minutes3)} minutes` : minutes3 === 60 ? "every hour" : `every ${number2(minutes3 / 60)} hours`;
  var slowDown2 = (fits) => fits === 0 ? "Remove some imports, or refresh some by hand." : `Choose slower schedules: no import faster than ${every2(fits)} would fit.`;
  var errors2 = {
    ...clockifyEn.errors,
    ...addressErrors.en,
    projectMissing: () => "No project has been chosen. Choose one from the list, or paste the address of a project.",
    apiKeyMissing: ({ server: server2 }) => `The API key is missing. Copy it in ${keyIn2(server2)}.`,
    apiKeyMalformed: ({ server: server2 }) => `This does not look like an API key, which is one word without spaces. Copy it again in ${keyIn2(server2)}.`,
    notConnected: ({ server: server2 }) => `You have no API key saved for ${server2}. Open the sidebar and connect to this server.`,
    apiKeyRefused: ({ server: server2 }) => `${server2} refused the API key. It may have been regenerated, or belong to another server. Copy it again from ${isClockify(server2) ? clockifyEn.keyPlace : keyPlace2} and connect once more.`,
    passwordRefused: ({ server: server2 }) => `${server2} refused this username or password. Check both (the username is not the e-mail address), or use the API key.`,
    twoFactorNeedsKey: ({ server: server2 }) => `This account on ${server2} uses two-factor authentication, so a password is not enough. Copy the API key from ${keyPlace2} and use it instead.`,
    accountRestricted: ({ server: server2 }) => `${server2} has restricted this account until its password is changed. Log in there, change the password, and connect again.`,
    projectNotFound: ({ server: server2, project, account }) => `The account ${quote4(account)} finds no project ${quote4(project)} on ${server2}. The project may be on another server, be deleted, or not be shared with this account. Open it in the browser and copy its address again.`,
    noRightToView: ({ project, account }) => `The account ${quote4(account)} may not see the data of the project ${quote4(project)}. Ask the project owner to allow \u201CView submissions\u201D in SETTINGS > Sharing.`,
    projectNotPublic: ({ server: server2, project }) => `${server2} shows the project ${quote4(project)} only with an API key. Connect with the API key of an account that may see its data. Without a key only projects can be read whose owner has ticked \u201CAnyone can view submissions made to this form\u201D in SETTINGS > Sharing.`,
    projectNotDeployed: ({ project }) => `The project ${quote4(project)} is not deployed, so it has no data yet. Deploy it in KoboToolbox and try again.`,
    noNamedExport: ({ project }) => `The project ${quote4(project)} has no named export yet. Make one in KoboToolbox: DATA > Downloads > Advanced options > Save selection as\u2026, then reload the list.`,
    noRightToMakeExports: ({ project, account }) => `The account ${quote4(account)} may not save named exports in the project ${quote4(project)}. Ask the project owner to allow \u201CManage project\u201D in SETTINGS > Sharing, or to save one for you.`,
    exportNameTaken: ({ exportName }) => `The project already has a named export ${quote4(exportName)}. Choose another name.`,
    exportRefused: () => "KoboToolbox did not accept these settings; the form may have changed in the meantime. Open the project again and choose once more.",
    exportNotFound: ({ exportName }) => `The project has no named export ${quote4(exportName)}. It may have been renamed or deleted in DATA > Downloads. Choose another one.`,
    exportDeleted: ({ exportName }) => `The named export ${quote4(exportName)} was deleted in KoboToolbox. ${untouched4} Choose another named export with \u201CChange\u201D.`,
    notKoboToolbox: ({ server: server2 }) => `${server2} did not answer like a KoboToolbox server. Check the address; a login page of your organization may also stand in between.`,
    hostUnknown: ({ server: server2 }) => `No server called ${server2} was found. Check the spelling of the address, or try again in a few minutes.`,
    networkDown: ({ server: server2 }) => `Google could not reach ${server2}. ${soon2}`,
    requestTimedOut: ({ server: server2 }) => `${server2} did not answer in time. ${soon2}`,
    certificateRefused: ({ server: server2 }) => `${server2} has no valid https certificate, so nothing was sent to it. Ask its administrator to renew the certificate.`,
    fetchQuotaSpent: () => "Google allows no more web requests from your account today. Try again tomorrow, and refresh less often.",
    redirectRefused: ({ server: server2, target }) => `${server2} wanted to redirect to ${target}, where your API key must not go. If your server has moved, connect with its new address.`,
    redirectLoop: ({ server: server2 }) => `${server2} redirects in a circle. Check the address; if it is right, tell the administrator of the server.`,
    serverMaintenance: ({ server: server2 }) => `${server2} is closed for maintenance. Try again in an hour.`,
    serverError: ({ server: server2, status }) => `${server2} had an error of its own (${status}). Try again in 10 minutes.`,
    tooManyRequests: ({ server: server2, retryAfterSeconds: retryAfterSeconds2 }) => `${server2} received too many requests from this account. ${again2(retryAfterSeconds2)}`,
    exportBusy: ({ retryAfterSeconds: retryAfterSeconds2, afterTimeOut: afterTimeOut2 }) => `KoboToolbox is still making this export${afterTimeOut2 ? "" : " for somebody else"}. ${again2(retryAfterSeconds2)}`,
    exportFailed: ({ reason, retryAfterSeconds: retryAfterSeconds2 }) => `KoboToolbox could not make the export${reason === "" ? "" : ` (${reason})`}. ${again2(retryAfterSeconds2)} If it fails again, save the named export anew in DATA > Downloads.`,
    exportTooSlow: () => `KoboToolbox could not finish the export in its 120 seconds. The next refresh lets it take longer, in the background: press \u201CRefresh now\u201D if none is scheduled. A smaller export would be quicker. ${smaller2}`,
    exportListFull: ({ project }) => `Your list of exports of the project ${quote4(project)} is full: KoboToolbox keeps ten, and one more would delete your oldest. ${untouched4} Delete one in DATA > Downloads and refresh again.`,
    filterTooLong: () => "The filter is too long for an address. Compare with a shorter answer, or filter by fewer things.",
    notCsv: ({ server: server2 }) => `${server2} sent something other than a CSV file. ${untouched4} Try again in 10 minutes.`,
    notXlsx: ({ server: server2 }) => `${server2} sent something other than an XLSX file. ${untouched4} Try again in 10 minutes.`,
    emptyDownload: ({ server: server2 = "KoboToolbox" }) => `${server2} sent an empty file. ${untouched4} Try again in 10 minutes.`,
    truncatedDownload: ({ server: server2 = "KoboToolbox" }) => `The file from ${server2} broke off before its end. ${untouched4} ${soon2}`,
    malformedCsv: ({ line }) => `The file is damaged at line ${number2(line)}. ${untouched4} Try again in 10 minutes.`,
    damagedWorkbook: ({ sheetName: sheetName3 }) => `The workbook from KoboToolbox is damaged${sheetName3 === "" ? "" : ` in its sheet ${quote4(sheetName3)}`}. ${untouched4} Try again in 10 minutes; if it stays so, use the CSV format.`,
    workbookTooLarge: ({ megabytes }) => `The workbook from KoboToolbox unpacks to ${number2(megabytes)} MB, too much for Google. ${smaller2}`,
    downloadTooLarge: ({ megabytes }) => `The export is too large for Google (${number2(megabytes)} MB). ${less2}`,
    busyElsewhere: () => `Another refresh is running in this spreadsheet. ${soon2}`,
    sheetNameTaken: ({ sheetName: sheetName3 }) => `There already is a sheet ${quote4(sheetName3)}. Choose another sheet name.`,
    sheetNotEmpty: ({ sheetName: sheetName3 }) => `The sheet ${quote4(sheetName3)} is not empty, and an import does not write over it. Choose another sheet name.`,
    sheetGone: ({ importName }) => `The sheet of the import ${quote4(importName)} was deleted. Bring it back with File > Version history, or remove the import and make it again.`,
    sheetProtected: ({ sheetName: sheetName3 }) => `The sheet ${quote4(sheetName3)} is protected against your changes. Ask its owner to let you edit it in Data > Protect sheets and ranges.`,
    validationRefuses: ({ sheetName: sheetName3 }) => `A data validation rule in the sheet ${quote4(sheetName3)} does not let an answer be written. Set it to \u201CShow a warning\u201D under Data > Data validation, then refresh again.`,
    spreadsheetNotEditable: () => "Google does not let this account change the spreadsheet: it may only be viewed, or it is in the trash. Ask its owner for the right to edit, then refresh again.",
    fingerprintsLost: ({ sheetName: sheetName3 }) => `The hidden column \u201Cfieldrows\u201D of the sheet ${quote4(sheetName3)} was deleted or changed. Bring it back with File > Version history, or import into a new sheet.`,
    headingsMoved: ({ sheetName: sheetName3, row }) => `The headings of the sheet ${quote4(sheetName3)} are in row ${number2(row)}, but they must be in row 1. Move that row to the top, or delete the rows above it, then refresh again.`,
    headingsGone: ({ sheetName: sheetName3 }) => `The row of headings of the sheet ${quote4(sheetName3)} was deleted or emptied. Bring it back with Edit > Undo or File > Version history, or import into a new sheet.`,
    headingTaken: ({ heading, sheetName: sheetName3 }) => `Several columns of the sheet ${quote4(sheetName3)} are called ${quote4(heading)}, and it is not clear which one is imported. Give your own column another heading.`,
    tooManyCells: ({ needed }) => `The spreadsheet would need ${number2(needed)} cells, and Google allows 10 million. Import into a new spreadsheet. ${less2}`,
    doesNotFit: ({ needed, free, columns: all, columnsFit, submissions: submissions2, submissionsFit }) => {
      const ways = [
        ...columnsFit > 0 ? [`with ${number2(columnsFit)} of its ${columns2(all)} (\u201CColumns\u2026\u201D)`] : [],
        ...submissionsFit > 0 ? [`with only the newest ${number2(submissionsFit)} of ${number2(submissions2)} submissions (\u201CChange\u201D)`] : []
      ];
      const fits = ways.length === 0 ? "" : ` It would fit ${ways.join(", or ")}.`;
      return `This import needs ${cells2(needed)}, and this spreadsheet has room for ${cells2(free)}.${fits} You can also ask for a shorter date range, or import into a new spreadsheet. ${untouched4}`;
    },
    tooManyColumns: ({ needed }) => `The sheet would need ${columns2(needed)}, and Google allows 18,278. ${less2}`,
    tooManySheets: ({ needed }) => `The spreadsheet would need ${number2(needed)} sheets, and Google allows 200. Delete some, or import into a new spreadsheet.`,
    spreadsheetBusy: () => `Google Sheets is too busy at the moment. ${soon2}`,
    rowsMissing: ({ importName, removed, received, counted }) => `The export of ${quote4(importName)} ends after ${rows2(received)}: the last ${number2(removed)} are missing, and the server ${counted < 0 ? "did not confirm that" : `counts ${number2(counted)} submissions`}. The file may have broken off, so nothing was changed. Refresh again later; if those submissions were deleted or filtered out, press \u201CAccept\u201D.`,
    wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) => `This refresh would remove ${number2(removed)} of ${rows2(all)} of ${quote4(importName)}, so nothing was ${partly ? "removed" : "changed"}. If that is right, press \u201CAccept\u201D; if not, check the permissions, and the filter or range of dates of what is imported.`,
    outOfTime: ({ importName, rowsWritten }) => `Google's time for one run ended after ${rows2(rowsWritten)} of ${quote4(importName)}. It goes on at the next scheduled refresh, or press \u201CRefresh now\u201D.`,
    importNotFound: ({ importName }) => `There is no import ${quote4(importName)} in this spreadsheet. The sidebar lists the names: KoboToolbox > Open sidebar.`,
    importNameTaken: ({ importName }) => `There already is an import ${quote4(importName)}. Choose another name.`,
    notYourImport: ({ importName }) => `${quote4(importName)} is refreshed with another person's API key. Ask that person, or make an import of your own.`,
    settingsUnreadable: () => "The settings in this spreadsheet cannot be read; a newer version may have written them. Your sheets are safe. Update the add-on and open the sidebar again.",
    settingsTooLarge: () => "This spreadsheet cannot remember more imports. Remove some that you no longer need.",
    triggerTooFrequent: () => "Google allows this add-on one refresh an hour at most. Choose a slower schedule.",
    triggerRefused: () => "Google did not accept the schedule; you may have too many triggers. Delete some at script.google.com under \u201CMy Triggers\u201D, then save the schedule again.",
    pushNeedsOwnScript: () => "A published add-on cannot be told of new submissions; only a script of your own can, pasted into the spreadsheet. Your schedule goes on as before.",
    webAppAddressWrong: () => "This is not the address of a web app. In the Apps Script editor, copy it from Deploy > Manage deployments: it begins with https://script.google.com and ends with /exec.",
    webAppNotReached: () => "No answer came from a web app of yours at this address. In the Apps Script editor, look at Deploy > Manage deployments: \u201CExecute as\u201D must be \u201CMe\u201D, \u201CWho has access\u201D must be \u201CAnyone\u201D, and you must have deployed this very script yourself. Some organizations do not allow \u201CAnyone\u201D.",
    noRightToRegister: ({ project, account }) => `The account ${quote4(account)} may not set up REST Services in the project ${quote4(project)}. Ask the project owner to allow \u201CEdit form\u201D and \u201CView submissions\u201D in SETTINGS > Sharing, or to register the service by hand.`,
    authorizationNeeded: () => "Google asks for your permission again before anything can be refreshed. Reload the spreadsheet, open the sidebar from the menu KoboToolbox and allow access.",
    columnNotFound: ({ column: column3, importName }) => `The import ${quote4(importName)} has no column ${quote4(column3)}. Use a heading of its sheet, spelled the same.`,
    submissionNotFound: ({ id, importName }) => `The import ${quote4(importName)} has no submission ${quote4(id)}. Use a value of its column \u201C_id\u201D.`,
    notImportedYet: ({ importName }) => `${quote4(importName)} has no data yet. Press \u201CRefresh now\u201D in the sidebar: KoboToolbox > Open sidebar.`,
    resultTooLarge: ({ cells: cells5 }) => `The result has ${number2(cells5)} cells, too many for one formula. Name fewer columns, or refer to the imported sheet itself.`,
    noCellSelected: () => "No cell is selected. Click a cell in the spreadsheet and try again.",
    formulaNotHere: ({ sheetName: sheetName3 }) => `The sheet ${quote4(sheetName3)} is written by refreshes, so this formula must not stand there. Select a cell on a sheet of your own.`,
    lookupNotHere: ({ sheetName: sheetName3 }) => `This formula belongs beside the rows of the sheet ${quote4(sheetName3)}. Select a cell there, from row 2 on and to the right of the imported columns.`,
    noRoomForFormula: ({ rows: height, columns: wide }) => `The result needs ${rows2(height)} and ${columns2(wide)} from the selected cell on, and the sheet ends before. Add rows or columns at its end, or select another cell.`,
    cellInTheWay: ({ cell }) => `The result needs empty cells below and to the right, but ${cell} holds something. Select another cell, or empty that one.`,
    plainTextCell: ({ cell }) => `${cell} has the number format \u201CPlain text\u201D, so Google Sheets keeps the formula as text. Choose Format > Number > Automatic and insert it again.`,
    badRequest: () => "The sidebar and the script did not understand each other. Close the sidebar and open it again.",
    unexpected: () => "Something unexpected happened; the data in your sheet are kept. Try again, and report the problem if it comes back."
  };
  function namedExport2(facts) {
    var _a2;
    const { language, fallsBackToXml: fallsBackToXml2 = false, selectMany, groupsInHeadings, questions, filtered } = facts;
    const labels2 = (_a2 = { _default: "Labels", _xml: "XML values and headers" }[language]) != null ? _a2 : `Labels in ${language}`;
    const headings = fallsBackToXml2 ? `XML values and headers, because the form has no ${quote4(labels2)}` : labels2;
    const manyColumns = { summary: "single column", details: "separate columns", both: "single and separate columns" };
    return [
      headings,
      `Select Many: ${manyColumns[selectMany]}`,
      ...groupsInHeadings ? ["groups in headers"] : [],
      questions === 0 ? "all questions" : count4(questions, "question", "questions"),
      filtered ? "filtered" : "all submissions"
    ].join(" \xB7 ");
  }
  var en = {
    errors: errors2,
    status: {
      new: "Not imported yet.",
      imported: ({ rows: all, added: added2, changed, removed }) => `Imported ${rows2(all)}: ${number2(added2)} new, ${number2(changed)} changed, ${number2(removed)} removed.`,
      unchanged: ({ rows: all }) => `Unchanged: ${rows2(all)}.`,
      incomplete: ({ rowsWritten, rows: all }) => `Incomplete: ${all === 0 ? rows2(rowsWritten) : `${number2(rowsWritten)} of ${rows2(all)}`} written so far. It goes on by itself at the next scheduled refresh, or press \u201CRefresh now\u201D.`,
      readInPortions: ({ read: read5, total }) => `Not finished yet: ${number2(read5)} of ${count4(total, "submission", "submissions")} ${read5 === 1 ? "is" : "are"} in the sheet. It goes on by itself at the next scheduled refresh, or press \u201CRefresh now\u201D.`,
      exportInTheMaking: "KoboToolbox is still making this export, so nothing was changed yet. It is fetched at the next scheduled refresh, or press \u201CRefresh now\u201D again in a minute.",
      held: ({ removed, rows: all }) => `Held: ${number2(removed)} of ${rows2(all)} would be removed. Nothing was changed. Press \u201CAccept\u201D if that is right.`,
      paused: ({ failures, reason }) => `Paused after ${count4(failures, "failure", "failures")}: ${reason} Once it is mended, press \u201CRefresh now\u201D.`,
      someFailed: ({ failed: failed3, imports: imports2 }) => `${number2(failed3)} of ${count4(imports2, "import", "imports")} could not be refreshed. The sidebar and the sheet \u201CKoboToolbox status\u201D say why.`
    },
    warnings: {
      raggedRows: ({ count: ragged, firstRow }) => `${count4(ragged, "row had", "rows had")} more cells than there are headings (first: row ${number2(firstRow)}). The surplus cells were left out.`,
      cellsCut: ({ count: cut3 }) => `${count4(cut3, "cell was", "cells were")} longer than the 50,000 characters Google allows and had to be cut.`,
      truncatedAnswers: ({ count: cut3 }) => `KoboToolbox cut ${count4(cut3, "answer", "answers")} at the 32,767 characters of Excel. The CSV format has them whole.`,
      damagedCells: ({ count: damaged2 }) => `${count4(damaged2, "answer had", "answers had")} damaged the workbook from KoboToolbox and may be incomplete. The CSV format has them whole.`,
      fileLinks: ({ count: links }) => `KoboToolbox took ${count4(links, "answer", "answers")} for the path of a file and changed ${links === 1 ? "its" : "their"} beginning and slashes. The CSV format has them whole.`,
      hxlRow: "The row of HXL tags under the headings was left out.",
      columnsAdded: ({ headings }) => `${count4(headings.length, "new column", "new columns")} at the end of the imported block: ${list2(headings)}.`,
      columnsGone: ({ headings }) => `${count4(headings.length, "column is", "columns are")} no longer in the export and no longer refreshed (grey heading): ${list2(headings)}.`,
      columnsRenamed: ({ from, to }) => `${count4(from.length, "column was", "columns were")} renamed in KoboToolbox and stayed in place: ${list2(from)} \u2192 ${list2(to)}.`,
      headingsPutBack: ({ from, to }) => `${count4(from.length, "heading", "headings")} of imported columns had been overwritten in the sheet and ${from.length === 1 ? "was" : "were"} put back: ${list2(from)} \u2192 ${list2(to)}. For other headings, change the labels in KoboToolbox.`,
      columnsTakenOut: ({ headings }) => `${count4(headings.length, "column was", "columns were")} deleted from the sheet, as you chose: ${list2(headings)}. Earlier versions of the spreadsheet still have ${headings.length === 1 ? "it" : "them"}.`,
      columnsEmptied: ({ headings }) => `${count4(headings.length, "column was", "columns were")} emptied, as you chose: ${list2(headings)}. What you wrote below the data in ${headings.length === 1 ? "it" : "them"} stays; earlier versions of the spreadsheet still have the answers.`,
      columnsWaiting: ({ headings }) => `${count4(headings.length, "new column is", "new columns are")} in the export and not in the sheet until you decide: ${list2(headings)}.`,
      columnsLeftOut: ({ headings }) => `${count4(headings.length, "new column was", "new columns were")} left out: ${list2(headings)}. To have ${headings.length === 1 ? "it" : "them"}, use \u201CColumns\u2026\u201D.`,
      columnsHashed: ({ headings }) => `${count4(headings.length, "new column", "new columns")} in the place of ones replaced with codes ${headings.length === 1 ? "is" : "are"} replaced with codes, too: ${list2(headings)}. To change that, use \u201CColumns\u2026\u201D.`,
      noKeyColumn: "The export has no column \u201C_id\u201D, so what you write beside the data cannot follow its row. Add \u201C_id\u201D to the named export in KoboToolbox.",
      repeatGroupsLeftOut: ({ names }) => `A CSV export leaves out ${names.length === 1 ? "the repeat group" : "the repeat groups"} ${list2(names)}.`,
      notesKept: ({ count: kept, sheetName: sheetName3 }) => `What you had written beside ${count4(kept, "removed row", "removed rows")} is kept in the sheet ${quote4(sheetName3)}.`,
      notesReturned: ({ count: returned, sheetName: sheetName3 }) => `What the sheet ${quote4(sheetName3)} had kept stands again beside ${count4(returned, "row", "rows")} that came back.`,
      rowsKept: ({ count: kept }) => `${count4(kept, "row is", "rows are")} no longer in the export and ${kept === 1 ? "was" : "were"} kept and marked.`,
      newestUnknown: "The export has no column \u201C_id\u201D, so nobody can tell which submissions are the newest: all were imported. Add \u201C_id\u201D to the named export in KoboToolbox.",
      rowsAged: ({ count: aged, newest: newest2 }) => `${count4(aged, "submission", "submissions")} older than the newest ${number2(newest2)} ${aged === 1 ? "was" : "were"} removed from the sheet.`,
      fewerRows: ({ received, before, counted }) => `The export has ${rows2(received)}, last time it had ${number2(before)}, but the project still has ${count4(counted, "submission", "submissions")}. Check the filter of the named export and the permissions.`,
      mergedCells: ({ count: blocks }) => `${count4(blocks, "block of merged cells covers", "blocks of merged cells cover")} imported cells, so answers are missing there. Unmerge with Format > Merge cells; the next refresh fills them in again.`,
      unsavedExport: "This export changes whenever somebody downloads data in KoboToolbox. Save a named export and choose it with \u201CChange\u201D.",
      encrypted: "This project is encrypted: KoboToolbox cannot export its answers.",
      sameFileServed: "KoboToolbox renews an export at most every 5 minutes. Newer submissions will arrive with a later refresh.",
      partialView: ({ account }) => `The account ${quote4(account)} may see only some of the submissions.`
    },
    notices: {
      orphanSheets: ({ names }) => `This spreadsheet seems to be a copy: ${list2(names)} ${names.length === 1 ? "shows" : "show"} imported data, but API keys and schedules stay with the original. To refresh here, connect and import again with the same sheet name; what stands beside the data is kept.`,
      copiedImport: "This spreadsheet is a copy, so this import is not refreshed here. Connect, then press \u201CRefresh with my key from now on\u201D.",
      sheetKept: ({ sheetName: sheetName3, reason }) => `The sheet ${quote4(sheetName3)} could not be deleted. ${reason}`.trim(),
      hidingDue: "Your choice of columns takes effect with the next complete refresh; until then, answers you chose to hide may still be in the sheet. Press \u201CRefresh now\u201D.",
      fillingUp: ({ free, days: days3, watched }) => `This spreadsheet has room for ${cells2(free)} more. Growing as in the last ${count4(watched, "day", "days")}, it will be full in about ${count4(days3, "day", "days")}. Under \u201CChange\u201D you can keep only the newest submissions; fewer columns, or a new spreadsheet for what comes, help too.`,
      offerChanged: ({ was, isNow }) => `Somebody has changed this named export in KoboToolbox since you chose it. It was: ${was}. It is now: ${isNow}. If that is right, press \u201CSave\u201D in \u201CChange\u201D; if not, set it right in DATA > Downloads.`,
      offerChangedWithin: "Somebody has changed this named export in KoboToolbox since you chose it: other questions, another filter or other options. If that is right, press \u201CSave\u201D in \u201CChange\u201D; if not, set it right in DATA > Downloads.",
      scheduleSilent: "Its schedule has not run: Google may have used up your daily time or switched the schedule off. It is refreshed at the next run, or press \u201CRefresh now\u201D.",
      ownerSilent: ({ account }) => `Its schedule no longer runs in the name of ${quote4(account)}. If that person has left, connect and press \u201CRefresh with my key from now on\u201D.`,
      pausedByPerson: ({ account }) => `Paused${account === "" ? "" : ` by ${quote4(account)}`}: its schedule does not refresh it until somebody presses \u201CResume\u201D.`,
      triggerMadeAgain: "Your schedule did not run any more in this spreadsheet and has been set up again.",
      tooMuchTime: ({ minutes: minutes3, fits }) => `Your schedules in this spreadsheet need about ${count4(minutes3, "minute", "minutes")} of Google's time a day; a personal account has 90, a Workspace account 360. ${slowDown2(fits)}`,
      tooManyRequests: ({ requests: requests2, fits }) => `Your schedules in this spreadsheet make about ${count4(requests2, "web request", "web requests")} a day; Google allows a personal account 20,000. ${slowDown2(fits)}`,
      tooManyHourlyRequests: ({ project, requests: requests2, most, fits }) => `Your schedules need about ${count4(requests2, "request", "requests")} an hour for ${quote4(project)}, and only ${number2(most)} may be used there, so that some refreshes have to wait. ${slowDown2(fits)}`
    },
    statusSheet: {
      name: "KoboToolbox status",
      headings: {
        import: "Import",
        result: "Result",
        rows: "Rows",
        onServer: "On the server",
        countedAt: "Counted",
        lastComplete: "Last complete refresh",
        lastAttempt: "Last attempt",
        nextRefresh: "Next refresh",
        refreshedBy: "Refreshed by",
        sheet: "Sheet"
      },
      onServer: ({ counted, received, rows: now }) => now !== received ? `${count4(counted, "submission", "submissions")} at the last count` : counted === received ? `All submissions (${number2(counted)})` : counted > received ? `${count4(counted, "submission", "submissions")}: the export leaves out ${number2(counted - received)}, or they came later` : `${count4(counted, "submission", "submissions")}: ${count4(received - counted, "was", "were")} deleted since the export was made`,
      byHand: "By hand",
      paused: "Paused",
      never: "Never",
      runHeadings: {
        at: "When",
        import: "Import",
        result: "Result",
        received: "Received",
        onServer: "On the server",
        added: "Added",
        changed: "Changed",
        removed: "Removed",
        seconds: "Seconds",
        requests: "Requests",
        kilobytes: "KB"
      },
      states: { imported: "Imported", unchanged: "Unchanged", incomplete: "Incomplete" }
    },
    keptNotes: {
      name: "Kept notes",
      import: "Import",
      submission: "Submission",
      column: "Column",
      note: "Note",
      removedAt: "Removed",
      returnedAt: "Put back"
    },
    changeLog: {
      name: "Change log",
      headings: {
        at: "When",
        import: "Import",
        submission: "Submission",
        change: "Change",
        column: "Column",
        from: "Before",
        to: "After"
      },
      changes: { added: "added", removed: "removed", changed: "changed" }
    },
    codebook: {
      name: ({ importName }) => `Codebook of ${importName}`,
      headings: {
        name: "Name",
        type: "Type",
        label: ({ language }) => inLanguage("Label", language),
        hint: ({ language }) => inLanguage("Hint", language),
        choices: ({ language }) => inLanguage("Choices", language),
        group: "Group",
        repeatGroup: "Repeat group"
      },
      addedByServer: "added by KoboToolbox",
      columns: {
        _id: "Number of the submission on its server. Never changes: refreshes find rows by it.",
        _uuid: "Identifier of the submission\u2019s present version. Changes when somebody edits it.",
        _submission_time: "When the server received the submission, in UTC (not the time zone of this spreadsheet).",
        _validation_status: "Result of the validation in KoboToolbox.",
        _status: "How the submission came in.",
        _submitted_by: "Username of the person who submitted it; empty without an account.",
        __version__: "Version of the form that was filled in.",
        "meta/rootUuid": "Identifier of the submission from its first version on. Never changes.",
        _index: "Number of the row in the export. Numbered anew by every export.",
        _parent_table_name: "Sheet that holds the parent of this row.",
        _parent_index: "\u201C_index\u201D of this row\u2019s parent. Numbered anew by every export.",
        _submission__id: "\u201C_id\u201D of the submission that this row is part of."
      }
    },
    check: {
      titles: {
        formulaText: "An answer that begins with \u201C=\u201D stays text.",
        apostrophe: "An apostrophe in front of an answer stays.",
        digits: "Texts that look like numbers or dates keep every character.",
        numbers: "Numbers are kept exactly.",
        dates: "Dates and times show as they were answered.",
        moments: "Moments keep their time in this spreadsheet\u2019s time zone.",
        formulas: "Formulas such as =KOBO() are found.",
        redirects: "Google hands redirects to the add-on, so that it decides where the key goes.",
        triggers: "The schedule of your imports is set up.",
        allowance: "Your schedules fit into Google\u2019s time for a day.",
        room: "There is room in this spreadsheet.",
        memory: "There is room for the settings."
      },
      failed: {
        formulaText: "Google Sheets treats such answers differently from what the add-on expects. Refresh nothing for now, and report this: copy the report below.",
        apostrophe: "Google Sheets treats such answers differently from what the add-on expects. Report this: copy the report below.",
        digits: "Google Sheets changes such answers. Refresh nothing for now, and report this: copy the report below.",
        numbers: "Google Sheets changes numbers. Report this: copy the report below.",
        dates: "Dates look different from what was answered. Look at the time zone in File > Settings, and report this: copy the report below.",
        moments: "The spreadsheet\u2019s time zone may be set wrong: look at File > Settings.",
        formulas: "The functions are not known here. Reload the spreadsheet; if you use them from a published add-on, it must be installed for you.",
        redirects: "Nothing was sent anywhere it must not go, but imports may fail. Report this: copy the report below.",
        triggers: "Your schedule is not set up in this spreadsheet. Close the sidebar and open it again: that sets it up.",
        allowance: "Google will stop some refreshes. Choose slower schedules, or refresh some imports by hand.",
        room: "More than nine tenths of the 10 million cells are used. Delete sheets, rows and columns you no longer need, or begin a new spreadsheet.",
        memory: "The add-on can hardly remember more. Remove imports that you no longer need."
      },
      unknown: "This could not be found out now: no server is connected, or Google was too slow. Try again later."
    },
    menu: { title: "KoboToolbox", openSidebar: "Open sidebar", refreshAll: "Refresh all now" },
    toast: {
      refreshing: "Refreshing\u2026",
      refreshed: ({ imports: imports2 }) => `${count4(imports2, "import was", "imports were")} refreshed.`,
      noImports: "There is nothing to refresh yet. Make an import in the sidebar."
    },
    offers: { namedExport: namedExport2, report: clockifyEn.report },
    formula: {
      importMissing: "Name an import in quotation marks as the first argument. The sidebar lists the names.",
      columnMissing: "Name a column: a heading of the imported sheet in quotation marks.",
      submissionMissing: "Name a submission: a value of the column \u201C_id\u201D."
    }
  };

  // src/messages/es/clockify.ts
  var quote5 = (text8) => `\xAB${text8}\xBB`;
  var count5 = (value, one, other) => `${value.toLocaleString("es")} ${pluralForm("es", value, { one, other })}`;
  var untouched5 = "La hoja qued\xF3 como estaba.";
  var clockifyEs = {
    keyPlace: "Preferencias > Avanzado > Clave API (Preferences > Advanced)",
    errors: {
      workspaceForbidden: ({ workspace }) => `La cuenta de la clave API no puede ver los informes del espacio de trabajo ${quote5(workspace)}. Pide acceso a su administraci\xF3n, o usa la clave de alguien que lo tenga.`,
      amountsHidden: ({ workspace }) => `La cuenta de la clave API no puede ver importes en el espacio de trabajo ${quote5(workspace)}. ${untouched5} Elige \xABSin importes\xBB con \xABEditar\xBB, o consulta a la administraci\xF3n del espacio de trabajo.`,
      paidPlanNeeded: ({ workspace, format: format2 }) => `Clockify no entreg\xF3 el informe en ${format2}: para eso el espacio de trabajo ${quote5(workspace)} necesita un plan de pago (Basic o superior). Usa el formato JSON, que tienen todos los planes.`,
      reportNotFound: ({ report, workspace }) => `El espacio de trabajo ${quote5(workspace)} ya no tiene el informe ${quote5(report)}, o ya no est\xE1 compartido con la cuenta de la clave API. ${untouched5} Elige otro informe con \xABEditar\xBB.`,
      reportRefused: ({ reason }) => `Clockify no acept\xF3 la solicitud de este informe${reason === "" ? "" : ` (${reason})`}. ${untouched5} Elige otro intervalo de fechas u otros grupos con \xABEditar\xBB.`,
      reportChanging: () => `Mientras se le\xEDa el informe aparecieron o desaparecieron entradas de tiempo, y sus p\xE1ginas no encajaban. ${untouched5} Int\xE9ntalo de nuevo en unos minutos.`,
      reportTooLong: ({ requests: requests2, most }) => `Este informe necesitar\xEDa ${count5(requests2, "solicitud", "solicitudes")}, y con el plan gratuito una importaci\xF3n puede usar ${most} por hora. Elige un intervalo de fechas m\xE1s corto con \xABEditar\xBB.`,
      fileTooLong: ({ days: days3 }) => `Con el plan gratuito, el archivo de un informe abarca como m\xE1ximo ${count5(days3, "d\xEDa", "d\xEDas")}. Elige un intervalo de fechas m\xE1s corto con \xABEditar\xBB, o descarga el archivo en Clockify.`,
      hourlyLimitReached: ({ most, retryAfterSeconds: retryAfterSeconds2 }) => `Clockify permite 30 solicitudes por hora a un espacio de trabajo gratuito; tus importaciones usan ${most} como m\xE1ximo, y ya se agotaron. ${untouched5} Int\xE9ntalo de nuevo en ${count5(minutesToWait(retryAfterSeconds2), "minuto", "minutos")}. Las programaciones m\xE1s lentas necesitan menos solicitudes.`,
      notClockify: ({ server: server2 }) => `${server2} no respondi\xF3 como Clockify. ${untouched5} Puede interponerse una p\xE1gina de inicio de sesi\xF3n de tu organizaci\xF3n; int\xE9ntalo de nuevo y, si sigue as\xED, revisa tu acceso a internet.`
    },
    report: ({ report, shared }) => {
      const rows5 = {
        detailed: "una fila por entrada de tiempo",
        summary: "horas por proyecto, persona u otros grupos",
        weekly: "horas por d\xEDa de una semana"
      }[report];
      return shared ? `Guardado en Clockify \xB7 ${rows5}` : rows5.charAt(0).toUpperCase() + rows5.slice(1);
    }
  };

  // src/messages/es/script.ts
  var quote6 = (text8) => `\xAB${text8}\xBB`;
  var number3 = (value) => value.toLocaleString("es");
  var count6 = (value, one, other) => `${number3(value)} ${pluralForm("es", value, { one, other })}`;
  var rows3 = (value) => count6(value, "fila", "filas");
  var cells3 = (value) => {
    const millions = inMillions(value);
    if (millions === void 0) return count6(value, "celda", "celdas");
    return `${number3(millions)} ${millions === 1 ? "mill\xF3n" : "millones"} de celdas`;
  };
  var list3 = (names) => listNames(names, quote6, (more) => `y ${number3(more)} m\xE1s`);
  var again3 = (seconds) => `Int\xE9ntalo de nuevo en ${count6(minutesToWait(seconds), "minuto", "minutos")}.`;
  var soon3 = "Int\xE9ntalo de nuevo en unos minutos.";
  var later2 = "Int\xE9ntalo de nuevo en 10 minutos.";
  var keyPlace3 = "Configuraci\xF3n de la cuenta > Seguridad > Mostrar";
  var keyIn3 = (server2 = "") => isClockify(server2) ? `Clockify: ${clockifyEs.keyPlace}` : `KoboToolbox: ${keyPlace3}`;
  var smaller3 = "En KoboToolbox, reduce el \xABIntervalo de fechas\xBB de la exportaci\xF3n con nombre, o sus columnas con \xABSeleccionar las preguntas que se exportar\xE1n\xBB.";
  var less3 = "Pide menos datos: un intervalo de fechas m\xE1s corto o, en una exportaci\xF3n con nombre de KoboToolbox, menos columnas con \xABSeleccionar las preguntas que se exportar\xE1n\xBB.";
  var untouched6 = "La hoja qued\xF3 como estaba.";
  var every3 = (minutes3) => minutes3 === 1440 ? "una vez al d\xEDa" : minutes3 < 60 ? `cada ${number3(minutes3)} minutos` : minutes3 === 60 ? "cada hora" : `cada ${number3(minutes3 / 60)} horas`;
  var slowDown3 = (fits) => fits === 0 ? "Quita algunas importaciones, o actualiza algunas a mano." : `Elige programaciones m\xE1s lentas: como m\xE1ximo ${every3(fits)} para cada importaci\xF3n.`;
  var errors3 = {
    ...clockifyEs.errors,
    ...addressErrors.es,
    projectMissing: () => "No hay ning\xFAn proyecto elegido. Elige uno de la lista o pega la direcci\xF3n de un proyecto.",
    apiKeyMissing: ({ server: server2 }) => `Falta la clave API. C\xF3piala en ${keyIn3(server2)}.`,
    apiKeyMalformed: ({ server: server2 }) => `Esto no parece una clave API, que es una sola palabra sin espacios. C\xF3piala de nuevo en ${keyIn3(server2)}.`,
    notConnected: ({ server: server2 }) => `No tienes guardada ninguna clave API para ${server2}. Abre la barra lateral y con\xE9ctate a este servidor.`,
    apiKeyRefused: ({ server: server2 }) => `${server2} rechaz\xF3 la clave API. Quiz\xE1 fue regenerada o es de otro servidor. C\xF3piala de nuevo (${isClockify(server2) ? clockifyEs.keyPlace : keyPlace3}) y vuelve a conectarte.`,
    passwordRefused: ({ server: server2 }) => `${server2} rechaz\xF3 este nombre de usuario o esta contrase\xF1a. Revisa ambos (el nombre de usuario no es el correo electr\xF3nico) o usa la clave API.`,
    twoFactorNeedsKey: ({ server: server2 }) => `Esta cuenta en ${server2} usa la autentificaci\xF3n de dos factores, as\xED que no basta una contrase\xF1a. Copia la clave API (${keyPlace3}) y \xFAsala.`,
    accountRestricted: ({ server: server2 }) => `${server2} ha restringido esta cuenta hasta que se cambie su contrase\xF1a. Inicia sesi\xF3n all\xED, cambia la contrase\xF1a y vuelve a conectarte.`,
    projectNotFound: ({ server: server2, project, account }) => `La cuenta ${quote6(account)} no encuentra ning\xFAn proyecto ${quote6(project)} en ${server2}. El proyecto puede estar en otro servidor, haber sido eliminado o no estar compartido con esta cuenta. \xC1brelo en el navegador y copia de nuevo su direcci\xF3n.`,
    noRightToView: ({ project, account }) => `La cuenta ${quote6(account)} no puede ver los datos del proyecto ${quote6(project)}. Pide a quien es propietario del proyecto que permita \xABVer env\xEDos\xBB en CONFIGURACI\xD3N > Compartir.`,
    projectNotPublic: ({ server: server2, project }) => `${server2} solo muestra el proyecto ${quote6(project)} con una clave API. Con\xE9ctate con la clave API de una cuenta que pueda ver sus datos. Sin clave solo se leen los proyectos cuyo propietario ha marcado \xABCualquier persona puede ver los env\xEDos que se realizan a trav\xE9s de este formulario\xBB en CONFIGURACI\xD3N > Compartir.`,
    projectNotDeployed: ({ project }) => `El proyecto ${quote6(project)} no est\xE1 implementado, as\xED que a\xFAn no tiene datos. Implem\xE9ntalo en KoboToolbox e int\xE9ntalo de nuevo.`,
    noNamedExport: ({ project }) => `El proyecto ${quote6(project)} a\xFAn no tiene ninguna exportaci\xF3n con nombre. Crea una en KoboToolbox: DATOS > Descargas > Opciones avanzadas > Guardar selecci\xF3n como\u2026, y luego recarga la lista.`,
    noRightToMakeExports: ({ project, account }) => `La cuenta ${quote6(account)} no puede guardar exportaciones con nombre en el proyecto ${quote6(project)}. Pide al propietario del proyecto que permita \xABGestionar el proyecto\xBB en CONFIGURACI\xD3N > Compartir, o que guarde una para ti.`,
    exportNameTaken: ({ exportName }) => `El proyecto ya tiene una exportaci\xF3n con nombre ${quote6(exportName)}. Elige otro nombre.`,
    exportRefused: () => "KoboToolbox no acept\xF3 esta configuraci\xF3n; quiz\xE1 el formulario cambi\xF3 mientras tanto. Abre el proyecto de nuevo y vuelve a elegir.",
    exportNotFound: ({ exportName }) => `El proyecto no tiene ninguna exportaci\xF3n con nombre ${quote6(exportName)}. Quiz\xE1 se renombr\xF3 o elimin\xF3 en DATOS > Descargas. Elige otra.`,
    exportDeleted: ({ exportName }) => `La exportaci\xF3n con nombre ${quote6(exportName)} fue eliminada en KoboToolbox. ${untouched6} Elige otra con \xABEditar\xBB.`,
    notKoboToolbox: ({ server: server2 }) => `${server2} no respondi\xF3 como un servidor de KoboToolbox. Revisa la direcci\xF3n; tambi\xE9n puede interponerse una p\xE1gina de inicio de sesi\xF3n de tu organizaci\xF3n.`,
    hostUnknown: ({ server: server2 }) => `No se encontr\xF3 ning\xFAn servidor llamado ${server2}. Revisa c\xF3mo est\xE1 escrita la direcci\xF3n o int\xE9ntalo de nuevo en unos minutos.`,
    networkDown: ({ server: server2 }) => `Google no pudo llegar a ${server2}. ${soon3}`,
    requestTimedOut: ({ server: server2 }) => `${server2} no respondi\xF3 a tiempo. ${soon3}`,
    certificateRefused: ({ server: server2 }) => `${server2} no tiene un certificado https v\xE1lido, as\xED que no se le envi\xF3 nada. Pide a su administraci\xF3n que lo renueve.`,
    fetchQuotaSpent: () => "Google no permite m\xE1s solicitudes web desde tu cuenta hoy. Int\xE9ntalo ma\xF1ana y actualiza con menos frecuencia.",
    redirectRefused: ({ server: server2, target }) => `${server2} quiso redirigir a ${target}, adonde tu clave API no debe ir. Si tu servidor se mud\xF3, con\xE9ctate con su nueva direcci\xF3n.`,
    redirectLoop: ({ server: server2 }) => `${server2} redirige en c\xEDrculo. Revisa la direcci\xF3n; si es correcta, avisa a la administraci\xF3n del servidor.`,
    serverMaintenance: ({ server: server2 }) => `${server2} est\xE1 cerrado por mantenimiento. Int\xE9ntalo de nuevo en una hora.`,
    serverError: ({ server: server2, status }) => `${server2} tuvo un error interno (${status}). ${later2}`,
    tooManyRequests: ({ server: server2, retryAfterSeconds: retryAfterSeconds2 }) => `${server2} recibi\xF3 demasiadas solicitudes de esta cuenta. ${again3(retryAfterSeconds2)}`,
    exportBusy: ({ retryAfterSeconds: retryAfterSeconds2, afterTimeOut: afterTimeOut2 }) => `KoboToolbox todav\xEDa est\xE1 creando esta exportaci\xF3n${afterTimeOut2 ? "" : " para otra persona"}. ${again3(retryAfterSeconds2)}`,
    exportFailed: ({ reason, retryAfterSeconds: retryAfterSeconds2 }) => `KoboToolbox no pudo crear la exportaci\xF3n${reason === "" ? "" : ` (${reason})`}. ${again3(retryAfterSeconds2)} Si vuelve a fallar, guarda de nuevo la exportaci\xF3n con nombre en DATOS > Descargas.`,
    exportTooSlow: () => `KoboToolbox no pudo terminar la exportaci\xF3n en sus 120 segundos. La pr\xF3xima actualizaci\xF3n le dar\xE1 m\xE1s tiempo, en segundo plano: haz clic en \xABActualizar\xBB si no hay ninguna programada. Una exportaci\xF3n m\xE1s peque\xF1a ser\xEDa m\xE1s r\xE1pida. ${smaller3}`,
    exportListFull: ({ project }) => `Tu lista de exportaciones del proyecto ${quote6(project)} est\xE1 llena: KoboToolbox conserva diez y una m\xE1s borrar\xEDa la m\xE1s antigua. ${untouched6} Elimina una en DATOS > Descargas y actualiza de nuevo.`,
    filterTooLong: () => "El filtro es demasiado largo para una direcci\xF3n. Compara con una respuesta m\xE1s corta o filtra por menos cosas.",
    notCsv: ({ server: server2 }) => `${server2} envi\xF3 algo que no es un archivo CSV. ${untouched6} ${later2}`,
    notXlsx: ({ server: server2 }) => `${server2} envi\xF3 algo que no es un archivo XLSX. ${untouched6} ${later2}`,
    emptyDownload: ({ server: server2 = "KoboToolbox" }) => `${server2} envi\xF3 un archivo vac\xEDo. ${untouched6} ${later2}`,
    truncatedDownload: ({ server: server2 = "KoboToolbox" }) => `El archivo de ${server2} se cort\xF3 antes del final. ${untouched6} ${soon3}`,
    malformedCsv: ({ line }) => `El archivo est\xE1 da\xF1ado en la l\xEDnea ${number3(line)}. ${untouched6} ${later2}`,
    damagedWorkbook: ({ sheetName: sheetName3 }) => `El libro de KoboToolbox est\xE1 da\xF1ado${sheetName3 === "" ? "" : ` en su hoja ${quote6(sheetName3)}`}. ${untouched6} ${later2} Si sigue as\xED, usa el formato CSV.`,
    workbookTooLarge: ({ megabytes }) => `El libro de KoboToolbox ocupa ${number3(megabytes)} MB descomprimido, demasiado para Google. ${smaller3}`,
    downloadTooLarge: ({ megabytes }) => `La exportaci\xF3n es demasiado grande para Google (${number3(megabytes)} MB). ${less3}`,
    busyElsewhere: () => `Otra actualizaci\xF3n est\xE1 en curso en esta hoja de c\xE1lculo. ${soon3}`,
    sheetNameTaken: ({ sheetName: sheetName3 }) => `Ya existe una hoja ${quote6(sheetName3)}. Elige otro nombre de hoja.`,
    sheetNotEmpty: ({ sheetName: sheetName3 }) => `La hoja ${quote6(sheetName3)} no est\xE1 vac\xEDa, y una importaci\xF3n no escribe encima. Elige otro nombre de hoja.`,
    sheetGone: ({ importName }) => `La hoja de la importaci\xF3n ${quote6(importName)} fue eliminada. Recup\xE9rala con Archivo > Historial de versiones, o quita la importaci\xF3n y hazla de nuevo.`,
    sheetProtected: ({ sheetName: sheetName3 }) => `La hoja ${quote6(sheetName3)} est\xE1 protegida contra tus cambios. Pide permiso a quien es propietario en Datos > Proteger hojas e intervalos.`,
    validationRefuses: ({ sheetName: sheetName3 }) => `Una regla de validaci\xF3n de datos de la hoja ${quote6(sheetName3)} no deja escribir una respuesta. Elige \xABMostrar una advertencia\xBB en Datos > Validaci\xF3n de datos y actualiza de nuevo.`,
    spreadsheetNotEditable: () => "Google no deja que esta cuenta cambie la hoja de c\xE1lculo: solo se puede ver, o est\xE1 en la papelera. Pide a quien es propietario el permiso para editarla y actualiza de nuevo.",
    fingerprintsLost: ({ sheetName: sheetName3 }) => `La columna oculta \xABfieldrows\xBB de la hoja ${quote6(sheetName3)} fue eliminada o modificada. Recup\xE9rala con Archivo > Historial de versiones, o importa en una hoja nueva.`,
    headingsMoved: ({ sheetName: sheetName3, row }) => `Los encabezados de la hoja ${quote6(sheetName3)} est\xE1n en la fila ${number3(row)}, pero deben estar en la fila 1. Mueve esa fila arriba del todo, o elimina las filas que tiene encima, y actualiza de nuevo.`,
    headingsGone: ({ sheetName: sheetName3 }) => `La fila de encabezados de la hoja ${quote6(sheetName3)} fue eliminada o vaciada. Recup\xE9rala con Editar > Deshacer o Archivo > Historial de versiones, o importa en una hoja nueva.`,
    headingTaken: ({ heading, sheetName: sheetName3 }) => `Varias columnas de la hoja ${quote6(sheetName3)} se llaman ${quote6(heading)} y no est\xE1 claro cu\xE1l es la importada. Pon otro encabezado a tu propia columna.`,
    tooManyCells: ({ needed }) => `La hoja de c\xE1lculo necesitar\xEDa ${number3(needed)} celdas, y Google permite 10 millones. Importa en una hoja de c\xE1lculo nueva. ${less3}`,
    doesNotFit: ({ needed, free, columns: columns3, columnsFit, submissions: submissions2, submissionsFit }) => {
      const ways = [
        ...columnsFit > 0 ? [`con ${number3(columnsFit)} de sus ${count6(columns3, "columna", "columnas")} (\xABColumnas\u2026\xBB)`] : [],
        ...submissionsFit > 0 ? [`con solo los ${number3(submissionsFit)} env\xEDos m\xE1s recientes de ${number3(submissions2)} (\xABEditar\xBB)`] : []
      ];
      const fits = ways.length === 0 ? "" : ` Cabr\xEDa ${ways.join(", o ")}.`;
      return `Esta importaci\xF3n necesita ${cells3(needed)}, y esta hoja de c\xE1lculo tiene sitio para ${cells3(free)}.${fits} Tambi\xE9n puedes pedir un rango de fechas m\xE1s corto, o importar en una hoja de c\xE1lculo nueva. ${untouched6}`;
    },
    tooManyColumns: ({ needed }) => `La hoja necesitar\xEDa ${count6(needed, "columna", "columnas")}, y Google permite ${number3(18278)}. ${less3}`,
    tooManySheets: ({ needed }) => `La hoja de c\xE1lculo necesitar\xEDa ${count6(needed, "hoja", "hojas")}, y Google permite ${number3(200)}. Elimina algunas, o importa en una hoja de c\xE1lculo nueva.`,
    spreadsheetBusy: () => `Google Sheets est\xE1 demasiado ocupado en este momento. ${soon3}`,
    rowsMissing: ({ importName, removed, received, counted }) => `La exportaci\xF3n de ${quote6(importName)} termina tras ${rows3(received)}: ${count6(removed, "falta la \xFAltima fila", "faltan las \xFAltimas filas")}, y el servidor ${counted < 0 ? "no lo confirm\xF3" : `cuenta ${count6(counted, "env\xEDo", "env\xEDos")}`}. El archivo pudo cortarse, as\xED que no se cambi\xF3 nada. Actualiza m\xE1s tarde; si esos env\xEDos se eliminaron o se filtraron, haz clic en \xABAceptar\xBB.`,
    wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) => `Esta actualizaci\xF3n quitar\xEDa ${number3(removed)} de ${rows3(all)} de ${quote6(importName)}, as\xED que no se ${partly ? "quit\xF3" : "cambi\xF3"} nada. Si es correcto, haz clic en \xABAceptar\xBB; si no, revisa los permisos, y el filtro o el intervalo de fechas de lo que se importa.`,
    outOfTime: ({ importName, rowsWritten }) => `El tiempo que da Google termin\xF3 tras ${rows3(rowsWritten)} de ${quote6(importName)}. Contin\xFAa en la pr\xF3xima actualizaci\xF3n programada, o haz clic en \xABActualizar\xBB.`,
    importNotFound: ({ importName }) => `No hay ninguna importaci\xF3n ${quote6(importName)} en esta hoja de c\xE1lculo. La barra lateral muestra los nombres: KoboToolbox > Abrir barra lateral.`,
    importNameTaken: ({ importName }) => `Ya existe una importaci\xF3n ${quote6(importName)}. Elige otro nombre.`,
    notYourImport: ({ importName }) => `${quote6(importName)} se actualiza con la clave API de otra persona. Habla con ella o haz tu propia importaci\xF3n.`,
    settingsUnreadable: () => "No se puede leer la configuraci\xF3n de esta hoja de c\xE1lculo; quiz\xE1 la escribi\xF3 una versi\xF3n m\xE1s nueva. Tus hojas est\xE1n a salvo. Actualiza el complemento y abre de nuevo la barra lateral.",
    settingsTooLarge: () => "Esta hoja de c\xE1lculo no puede recordar m\xE1s importaciones. Quita las que ya no necesitas.",
    triggerTooFrequent: () => "Google permite a este complemento una actualizaci\xF3n por hora como m\xE1ximo. Elige una programaci\xF3n m\xE1s lenta.",
    triggerRefused: () => "Google no acept\xF3 la programaci\xF3n; quiz\xE1 tienes demasiados activadores. Elimina algunos en script.google.com y guarda de nuevo la programaci\xF3n.",
    pushNeedsOwnScript: () => "Un complemento publicado no puede recibir avisos de nuevos env\xEDos; solo puede un script tuyo, pegado en la hoja de c\xE1lculo. Tu programaci\xF3n sigue como antes.",
    webAppAddressWrong: () => "Esta no es la direcci\xF3n de una aplicaci\xF3n web. En el editor de Apps Script, c\xF3piala de Implementar > Gestionar implementaciones: empieza por https://script.google.com y termina en /exec.",
    webAppNotReached: () => "Ninguna aplicaci\xF3n web tuya respondi\xF3 en esta direcci\xF3n. En el editor de Apps Script, revisa Implementar > Gestionar implementaciones: \xABEjecutar como\xBB debe ser \xABYo\xBB, \xABQui\xE9n tiene acceso\xBB debe ser \xABCualquier persona\xBB (Anyone), y debes haber implementado t\xFA este mismo script. Algunas organizaciones no permiten \xABCualquier persona\xBB.",
    noRightToRegister: ({ project, account }) => `La cuenta ${quote6(account)} no puede configurar Servicios REST en el proyecto ${quote6(project)}. Pide a quien es propietario del proyecto que permita \xABEditar formulario\xBB y \xABVer env\xEDos\xBB en CONFIGURACI\xD3N > Compartir, o que registre el servicio a mano.`,
    authorizationNeeded: () => "Google vuelve a pedir tu permiso antes de poder actualizar. Recarga la hoja de c\xE1lculo, abre la barra lateral desde el men\xFA KoboToolbox y permite el acceso.",
    columnNotFound: ({ column: column3, importName }) => `La importaci\xF3n ${quote6(importName)} no tiene la columna ${quote6(column3)}. Usa un encabezado de su hoja, escrito igual.`,
    submissionNotFound: ({ id, importName }) => `La importaci\xF3n ${quote6(importName)} no tiene el env\xEDo ${quote6(id)}. Usa un valor de su columna \xAB_id\xBB.`,
    notImportedYet: ({ importName }) => `${quote6(importName)} a\xFAn no tiene datos. Haz clic en \xABActualizar\xBB en la barra lateral: KoboToolbox > Abrir barra lateral.`,
    resultTooLarge: ({ cells: cells5 }) => `El resultado tiene ${number3(cells5)} celdas, demasiadas para una f\xF3rmula. Nombra menos columnas o usa la hoja importada directamente.`,
    noCellSelected: () => "No hay ninguna celda seleccionada. Haz clic en una celda de la hoja de c\xE1lculo e int\xE9ntalo de nuevo.",
    formulaNotHere: ({ sheetName: sheetName3 }) => `Las actualizaciones escriben en la hoja ${quote6(sheetName3)}, as\xED que esta f\xF3rmula no debe estar ah\xED. Selecciona una celda en una hoja tuya.`,
    lookupNotHere: ({ sheetName: sheetName3 }) => `Esta f\xF3rmula va junto a las filas de la hoja ${quote6(sheetName3)}. Selecciona all\xED una celda desde la fila 2, a la derecha de las columnas importadas.`,
    noRoomForFormula: ({ rows: height, columns: wide }) => `El resultado necesita ${rows3(height)} y ${count6(wide, "columna", "columnas")} desde la celda seleccionada, y la hoja termina antes. Agrega filas o columnas al final, o selecciona otra celda.`,
    cellInTheWay: ({ cell }) => `El resultado necesita celdas vac\xEDas debajo y a la derecha, pero ${cell} contiene algo. Selecciona otra celda o vac\xEDa esa.`,
    plainTextCell: ({ cell }) => `${cell} tiene el formato \xABTexto sin formato\xBB, as\xED que Google Sheets guarda la f\xF3rmula como texto. Elige Formato > N\xFAmero > Autom\xE1tico e ins\xE9rtala de nuevo.`,
    badRequest: () => "La barra lateral y el script no se entendieron. Cierra la barra lateral y \xE1brela de nuevo.",
    unexpected: () => "Ocurri\xF3 algo inesperado; los datos de tu hoja se conservan. Int\xE9ntalo de nuevo e informa del problema si vuelve a ocurrir."
  };
  function namedExport3(facts) {
    var _a2;
    const { language, fallsBackToXml: fallsBackToXml2 = false, selectMany, groupsInHeadings, questions, filtered } = facts;
    const labels2 = (_a2 = { _default: "Etiquetas", _xml: "Valores y encabezados XML" }[language]) != null ? _a2 : `Etiquetas en ${language}`;
    const headings = fallsBackToXml2 ? `Valores y encabezados XML, porque el formulario no tiene ${quote6(labels2)}` : labels2;
    const manyColumns = {
      summary: "columna individual",
      details: "columnas separadas",
      both: "columnas individuales y separadas"
    };
    return [
      headings,
      `Seleccionar varias: ${manyColumns[selectMany]}`,
      ...groupsInHeadings ? ["grupos en los encabezados"] : [],
      questions === 0 ? "todas las preguntas" : count6(questions, "pregunta", "preguntas"),
      filtered ? "con filtro" : "todos los env\xEDos"
    ].join(" \xB7 ");
  }
  var es = {
    errors: errors3,
    status: {
      new: "A\xFAn no importado.",
      imported: ({ rows: all, added: added2, changed, removed }) => `Importado: ${rows3(all)}; ${count6(added2, "nueva", "nuevas")}, ${count6(changed, "cambiada", "cambiadas")}, ${count6(removed, "quitada", "quitadas")}.`,
      unchanged: ({ rows: all }) => `Sin cambios: ${rows3(all)}.`,
      incomplete: ({ rowsWritten, rows: all }) => `Incompleto: ${all === 0 ? rows3(rowsWritten) : `${number3(rowsWritten)} de ${rows3(all)}`} hasta ahora. Contin\xFAa por s\xED solo en la pr\xF3xima actualizaci\xF3n programada, o haz clic en \xABActualizar\xBB.`,
      readInPortions: ({ read: read5, total }) => `A\xFAn no ha terminado: ${number3(read5)} de ${count6(total, "env\xEDo", "env\xEDos")} en la hoja. Contin\xFAa por s\xED solo en la pr\xF3xima actualizaci\xF3n programada, o haz clic en \xABActualizar\xBB.`,
      exportInTheMaking: "KoboToolbox todav\xEDa est\xE1 creando esta exportaci\xF3n y a\xFAn no se cambi\xF3 nada. Se recoger\xE1 en la pr\xF3xima actualizaci\xF3n programada, o haz clic de nuevo en \xABActualizar\xBB en un minuto.",
      held: ({ removed, rows: all }) => `En espera: se quitar\xEDan ${number3(removed)} de ${rows3(all)}. No se cambi\xF3 nada. Haz clic en \xABAceptar\xBB si es correcto.`,
      paused: ({ failures, reason }) => `En pausa tras ${count6(failures, "fallo", "fallos")}: ${reason} Cuando est\xE9 resuelto, haz clic en \xABActualizar\xBB.`,
      someFailed: ({ failed: failed3, imports: imports2 }) => `No se pudieron actualizar ${number3(failed3)} de ${count6(imports2, "importaci\xF3n", "importaciones")}. La barra lateral y la hoja \xABEstado de KoboToolbox\xBB dicen por qu\xE9.`
    },
    warnings: {
      raggedRows: ({ count: ragged, firstRow }) => `${count6(ragged, "fila ten\xEDa", "filas ten\xEDan")} m\xE1s celdas que encabezados (la primera: fila ${number3(firstRow)}). Las celdas sobrantes se omitieron.`,
      cellsCut: ({ count: cut3 }) => `${count6(cut3, "celda superaba", "celdas superaban")} los ${number3(5e4)} caracteres que permite Google y se ${cut3 === 1 ? "cort\xF3" : "cortaron"}.`,
      truncatedAnswers: ({ count: cut3 }) => `KoboToolbox cort\xF3 ${count6(cut3, "respuesta", "respuestas")} en los ${number3(32767)} caracteres de Excel. El formato CSV las contiene enteras.`,
      damagedCells: ({ count: damaged2 }) => `${count6(damaged2, "respuesta da\xF1\xF3", "respuestas da\xF1aron")} el libro de KoboToolbox y puede${damaged2 === 1 ? " estar incompleta" : "n estar incompletas"}. El formato CSV las contiene enteras.`,
      fileLinks: ({ count: links }) => `KoboToolbox tom\xF3 ${count6(links, "respuesta", "respuestas")} por la ruta de un archivo y cambi\xF3 su comienzo y sus barras. El formato CSV las contiene enteras.`,
      hxlRow: "La fila de etiquetas HXL bajo los encabezados se omiti\xF3.",
      columnsAdded: ({ headings }) => `${count6(headings.length, "columna nueva", "columnas nuevas")} al final del bloque importado: ${list3(headings)}.`,
      columnsGone: ({ headings }) => `${count6(headings.length, "columna ya no est\xE1 en la exportaci\xF3n ni se actualiza", "columnas ya no est\xE1n en la exportaci\xF3n ni se actualizan")} (encabezado gris): ${list3(headings)}.`,
      columnsRenamed: ({ from, to }) => `${count6(from.length, "columna cambi\xF3 de nombre en KoboToolbox y sigue en su sitio", "columnas cambiaron de nombre en KoboToolbox y siguen en su sitio")}: ${list3(from)} \u2192 ${list3(to)}.`,
      headingsPutBack: ({ from, to }) => `${count6(from.length, "encabezado de una columna importada hab\xEDa sido sobrescrito en la hoja y se restableci\xF3", "encabezados de columnas importadas hab\xEDan sido sobrescritos en la hoja y se restablecieron")}: ${list3(from)} \u2192 ${list3(to)}. Para otros encabezados, cambia las etiquetas en KoboToolbox.`,
      columnsTakenOut: ({ headings }) => `${count6(headings.length, "columna se elimin\xF3", "columnas se eliminaron")} de la hoja, como elegiste: ${list3(headings)}. Las versiones anteriores de la hoja de c\xE1lculo a\xFAn ${headings.length === 1 ? "la" : "las"} contienen.`,
      columnsEmptied: ({ headings }) => `${count6(headings.length, "columna se vaci\xF3", "columnas se vaciaron")}, como elegiste: ${list3(headings)}. Lo que escribiste debajo de los datos se conserva; las versiones anteriores de la hoja de c\xE1lculo a\xFAn contienen las respuestas.`,
      columnsWaiting: ({ headings }) => `${count6(headings.length, "columna nueva est\xE1 en la exportaci\xF3n y no entra", "columnas nuevas est\xE1n en la exportaci\xF3n y no entran")} en la hoja hasta que decidas: ${list3(headings)}.`,
      columnsLeftOut: ({ headings }) => `${count6(headings.length, "columna nueva qued\xF3 fuera", "columnas nuevas quedaron fuera")}: ${list3(headings)}. Para ${headings.length === 1 ? "importarla" : "importarlas"}, usa \xABColumnas\u2026\xBB.`,
      columnsHashed: ({ headings }) => `${count6(headings.length, "columna nueva, en el lugar de columnas codificadas, tambi\xE9n se codifica", "columnas nuevas, en el lugar de columnas codificadas, tambi\xE9n se codifican")}: ${list3(headings)}. Para cambiarlo, usa \xABColumnas\u2026\xBB.`,
      noKeyColumn: "La exportaci\xF3n no tiene la columna \xAB_id\xBB, as\xED que lo que escribes junto a los datos no puede seguir a su fila. Agrega \xAB_id\xBB a la exportaci\xF3n con nombre en KoboToolbox.",
      repeatGroupsLeftOut: ({ names }) => `Una exportaci\xF3n CSV omite ${names.length === 1 ? "el grupo de repetici\xF3n" : "los grupos de repetici\xF3n"} ${list3(names)}.`,
      notesKept: ({ count: kept, sheetName: sheetName3 }) => `Lo que hab\xEDas escrito junto a ${count6(kept, "fila quitada", "filas quitadas")} se conserva en la hoja ${quote6(sheetName3)}.`,
      notesReturned: ({ count: returned, sheetName: sheetName3 }) => `Lo que conservaba la hoja ${quote6(sheetName3)} est\xE1 de nuevo junto a ${count6(returned, "fila que volvi\xF3", "filas que volvieron")}.`,
      rowsKept: ({ count: kept }) => `${count6(kept, "fila ya no est\xE1 en la exportaci\xF3n; se conserv\xF3 y se marc\xF3", "filas ya no est\xE1n en la exportaci\xF3n; se conservaron y se marcaron")}.`,
      newestUnknown: "La exportaci\xF3n no tiene la columna \xAB_id\xBB, as\xED que no se sabe qu\xE9 env\xEDos son los m\xE1s recientes: se importaron todos. Agrega \xAB_id\xBB a la exportaci\xF3n con nombre en KoboToolbox.",
      rowsAged: ({ count: aged, newest: newest2 }) => `${count6(aged, "env\xEDo anterior", "env\xEDos anteriores")} a los ${number3(newest2)} m\xE1s recientes ${aged === 1 ? "se quit\xF3" : "se quitaron"} de la hoja.`,
      fewerRows: ({ received, before, counted }) => `La exportaci\xF3n tiene ${rows3(received)}; la \xFAltima vez ten\xEDa ${number3(before)}, pero el proyecto sigue teniendo ${count6(counted, "env\xEDo", "env\xEDos")}. Revisa el filtro de la exportaci\xF3n con nombre y los permisos.`,
      mergedCells: ({ count: blocks }) => `${count6(blocks, "bloque de celdas combinadas cubre", "bloques de celdas combinadas cubren")} celdas importadas, y all\xED faltan respuestas. Sep\xE1ralas con Formato > Combinar celdas; la pr\xF3xima actualizaci\xF3n las rellena.`,
      unsavedExport: "Esta exportaci\xF3n cambia cada vez que alguien descarga datos en KoboToolbox. Guarda una exportaci\xF3n con nombre y el\xEDgela con \xABEditar\xBB.",
      encrypted: "Este proyecto est\xE1 cifrado: KoboToolbox no puede exportar sus respuestas.",
      sameFileServed: "KoboToolbox renueva una exportaci\xF3n cada 5 minutos como m\xE1ximo. Los env\xEDos m\xE1s recientes llegar\xE1n con una actualizaci\xF3n posterior.",
      partialView: ({ account }) => `La cuenta ${quote6(account)} quiz\xE1 solo ve una parte de los env\xEDos.`
    },
    notices: {
      orphanSheets: ({ names }) => `Esta hoja de c\xE1lculo parece una copia: ${list3(names)} ${names.length === 1 ? "muestra" : "muestran"} datos importados, pero las claves API y las programaciones se quedan en el original. Para actualizar aqu\xED, con\xE9ctate e importa de nuevo con el mismo nombre de hoja; lo que hay junto a los datos se conserva.`,
      copiedImport: "Esta hoja de c\xE1lculo es una copia, as\xED que esta importaci\xF3n no se actualiza aqu\xED. Con\xE9ctate y haz clic en \xABActualizar con mi clave desde ahora\xBB.",
      sheetKept: ({ sheetName: sheetName3, reason }) => `No se pudo eliminar la hoja ${quote6(sheetName3)}. ${reason}`.trim(),
      hidingDue: "Tu elecci\xF3n de columnas se aplica con la pr\xF3xima actualizaci\xF3n completa; hasta entonces, respuestas que elegiste ocultar pueden seguir en la hoja. Haz clic en \xABActualizar\xBB.",
      fillingUp: ({ free, days: days3, watched }) => `En esta hoja de c\xE1lculo queda sitio para ${cells3(free)}. Al ritmo de los \xFAltimos ${count6(watched, "d\xEDa", "d\xEDas")}, estar\xE1 llena en ${count6(days3, "d\xEDa", "d\xEDas")} aproximadamente. Con \xABEditar\xBB puedes conservar solo los env\xEDos m\xE1s recientes; tambi\xE9n ayudan menos columnas, o una hoja de c\xE1lculo nueva para lo que venga.`,
      offerChanged: ({ was, isNow }) => `Alguien cambi\xF3 esta exportaci\xF3n con nombre en KoboToolbox desde que la elegiste. Era: ${was}. Ahora es: ${isNow}. Si est\xE1 bien, haz clic en \xABGuardar\xBB en \xABEditar\xBB; si no, corr\xEDgela en DATOS > Descargas.`,
      offerChangedWithin: "Alguien cambi\xF3 esta exportaci\xF3n con nombre en KoboToolbox desde que la elegiste: otras preguntas, otro filtro u otras opciones. Si est\xE1 bien, haz clic en \xABGuardar\xBB en \xABEditar\xBB; si no, corr\xEDgela en DATOS > Descargas.",
      scheduleSilent: "Su programaci\xF3n no se ha ejecutado: quiz\xE1 Google agot\xF3 tu tiempo diario o desactiv\xF3 la programaci\xF3n. Se actualizar\xE1 en la pr\xF3xima ejecuci\xF3n, o haz clic en \xABActualizar\xBB.",
      ownerSilent: ({ account }) => `Su programaci\xF3n ya no se ejecuta en nombre de ${quote6(account)}. Si esa persona se fue, con\xE9ctate y haz clic en \xABActualizar con mi clave desde ahora\xBB.`,
      pausedByPerson: ({ account }) => `En pausa${account === "" ? "" : ` (por ${quote6(account)})`}: su programaci\xF3n no la actualiza hasta que alguien haga clic en \xABReanudar\xBB.`,
      triggerMadeAgain: "Tu programaci\xF3n ya no se ejecutaba en esta hoja de c\xE1lculo y se ha creado de nuevo.",
      tooMuchTime: ({ minutes: minutes3, fits }) => `Tus programaciones en esta hoja de c\xE1lculo necesitan unos ${count6(minutes3, "minuto", "minutos")} del tiempo de Google al d\xEDa; una cuenta personal tiene 90 y una de Workspace, 360. ${slowDown3(fits)}`,
      tooManyRequests: ({ requests: requests2, fits }) => `Tus programaciones en esta hoja de c\xE1lculo hacen unas ${count6(requests2, "solicitud web", "solicitudes web")} al d\xEDa; Google permite ${number3(2e4)} a una cuenta personal. ${slowDown3(fits)}`,
      tooManyHourlyRequests: ({ project, requests: requests2, most, fits }) => `Tus programaciones necesitan unas ${count6(requests2, "solicitud", "solicitudes")} por hora para ${quote6(project)}, y all\xED solo pueden usarse ${number3(most)}, as\xED que algunas actualizaciones tendr\xE1n que esperar. ${slowDown3(fits)}`
    },
    statusSheet: {
      name: "Estado de KoboToolbox",
      headings: {
        import: "Importaci\xF3n",
        sheet: "Hoja",
        result: "Resultado",
        rows: "Filas",
        onServer: "En el servidor",
        countedAt: "Contado el",
        lastComplete: "\xDAltima actualizaci\xF3n completa",
        lastAttempt: "\xDAltimo intento",
        nextRefresh: "Pr\xF3xima actualizaci\xF3n",
        refreshedBy: "Actualizado por"
      },
      onServer: ({ counted, received, rows: now }) => now !== received ? `${count6(counted, "env\xEDo", "env\xEDos")} en el \xFAltimo recuento` : counted === received ? `Todos los env\xEDos (${number3(counted)})` : counted > received ? `${count6(counted, "env\xEDo", "env\xEDos")}: la exportaci\xF3n omite ${number3(counted - received)}, o llegaron despu\xE9s` : `${count6(counted, "env\xEDo", "env\xEDos")}: ${count6(received - counted, "eliminado", "eliminados")} desde la exportaci\xF3n`,
      byHand: "A mano",
      paused: "En pausa",
      never: "Nunca",
      runHeadings: {
        at: "Cu\xE1ndo",
        import: "Importaci\xF3n",
        result: "Resultado",
        received: "Recibidas",
        onServer: "En el servidor",
        added: "A\xF1adidas",
        changed: "Cambiadas",
        removed: "Eliminadas",
        seconds: "Segundos",
        requests: "Solicitudes",
        kilobytes: "kB recibidos"
      },
      states: { imported: "Importado", unchanged: "Sin cambios", incomplete: "Incompleto" }
    },
    keptNotes: {
      name: "Notas conservadas",
      import: "Importaci\xF3n",
      submission: "Env\xEDo",
      column: "Columna",
      note: "Nota",
      removedAt: "Quitado",
      returnedAt: "Devuelto"
    },
    changeLog: {
      name: "Registro de cambios",
      headings: {
        at: "Cu\xE1ndo",
        import: "Importaci\xF3n",
        submission: "Env\xEDo",
        change: "Cambio",
        column: "Columna",
        from: "Antes",
        to: "Despu\xE9s"
      },
      changes: { added: "agregado", removed: "quitado", changed: "modificado" }
    },
    codebook: {
      name: ({ importName }) => `Libro de c\xF3digos de ${importName}`,
      headings: {
        name: "Nombre",
        type: "Tipo",
        label: ({ language }) => inLanguage("Etiqueta", language),
        hint: ({ language }) => inLanguage("Sugerencia", language),
        choices: ({ language }) => inLanguage("Opciones", language),
        group: "Grupo",
        repeatGroup: "Grupo de repetici\xF3n"
      },
      addedByServer: "a\xF1adida por KoboToolbox",
      columns: {
        _id: "N\xFAmero del env\xEDo en su servidor. Nunca cambia: las actualizaciones encuentran las filas por \xE9l.",
        _uuid: "Identificador de la versi\xF3n actual del env\xEDo. Cambia cuando alguien lo edita.",
        _submission_time: "Momento en que el servidor recibi\xF3 el env\xEDo, en UTC (no en la zona horaria de esta hoja de c\xE1lculo).",
        _validation_status: "Resultado de la validaci\xF3n en KoboToolbox.",
        _status: "C\xF3mo lleg\xF3 el env\xEDo.",
        _submitted_by: "Nombre de usuario de quien lo envi\xF3; vac\xEDo si no tiene cuenta.",
        __version__: "Versi\xF3n del formulario que se rellen\xF3.",
        "meta/rootUuid": "Identificador del env\xEDo desde su primera versi\xF3n. Nunca cambia.",
        _index: "N\xFAmero de la fila en la exportaci\xF3n. Cada exportaci\xF3n numera de nuevo.",
        _parent_table_name: "Hoja que contiene el elemento superior de esta fila.",
        _parent_index: "\xAB_index\xBB del elemento superior de esta fila. Cada exportaci\xF3n numera de nuevo.",
        _submission__id: "\xAB_id\xBB del env\xEDo al que pertenece esta fila."
      }
    },
    check: {
      titles: {
        formulaText: "Una respuesta que empieza por \xAB=\xBB sigue siendo texto.",
        apostrophe: "Un ap\xF3strofo delante de una respuesta se conserva.",
        digits: "Los textos que parecen n\xFAmeros o fechas conservan cada car\xE1cter.",
        numbers: "Los n\xFAmeros se conservan con exactitud.",
        dates: "Las fechas y horas se muestran como se respondieron.",
        moments: "Los momentos conservan su hora en la zona horaria de esta hoja de c\xE1lculo.",
        formulas: "Se encuentran las f\xF3rmulas como =KOBO().",
        redirects: "Google entrega las redirecciones al complemento, que decide as\xED ad\xF3nde va la clave.",
        triggers: "La programaci\xF3n de tus importaciones est\xE1 en marcha.",
        allowance: "Tus programaciones caben en el tiempo que Google da al d\xEDa.",
        room: "Queda espacio en esta hoja de c\xE1lculo.",
        memory: "Queda espacio para la configuraci\xF3n."
      },
      failed: {
        formulaText: "Google Sheets trata esas respuestas de otra manera que la prevista. No actualices nada por ahora e informa de ello: copia el informe de abajo.",
        apostrophe: "Google Sheets trata esas respuestas de otra manera que la prevista. Informa de ello: copia el informe de abajo.",
        digits: "Google Sheets cambia esas respuestas. No actualices nada por ahora e informa de ello: copia el informe de abajo.",
        numbers: "Google Sheets cambia los n\xFAmeros. Informa de ello: copia el informe de abajo.",
        dates: "Las fechas no se muestran como se respondieron. Mira la zona horaria en Archivo > Configuraci\xF3n e informa de ello: copia el informe de abajo.",
        moments: "Puede que la zona horaria de la hoja de c\xE1lculo est\xE9 mal puesta: m\xEDrala en Archivo > Configuraci\xF3n.",
        formulas: "Las funciones no se conocen aqu\xED. Vuelve a cargar la hoja de c\xE1lculo; si vienen de un complemento publicado, tiene que estar instalado para ti.",
        redirects: "No se envi\xF3 nada adonde no debe ir, pero las importaciones pueden fallar. Informa de ello: copia el informe de abajo.",
        triggers: "Tu programaci\xF3n no est\xE1 en marcha en esta hoja de c\xE1lculo. Cierra la barra lateral y vuelve a abrirla: as\xED se pone en marcha.",
        allowance: "Google detendr\xE1 algunas actualizaciones. Elige programaciones m\xE1s lentas o actualiza algunas importaciones a mano.",
        room: "Se usan m\xE1s de nueve d\xE9cimas partes de los 10 millones de celdas. Elimina las hojas, filas y columnas que ya no necesites o empieza una hoja de c\xE1lculo nueva.",
        memory: "El complemento apenas puede recordar m\xE1s. Quita las importaciones que ya no necesites."
      },
      unknown: "No se pudo averiguar ahora: no hay ning\xFAn servidor conectado o Google fue demasiado lento. Int\xE9ntalo m\xE1s tarde."
    },
    menu: { title: "KoboToolbox", openSidebar: "Abrir barra lateral", refreshAll: "Actualizar todo" },
    toast: {
      refreshing: "Actualizando\u2026",
      refreshed: ({ imports: imports2 }) => `${count6(imports2, "importaci\xF3n actualizada", "importaciones actualizadas")}.`,
      noImports: "A\xFAn no hay nada que actualizar. Haz una importaci\xF3n en la barra lateral."
    },
    offers: { namedExport: namedExport3, report: clockifyEs.report },
    formula: {
      importMissing: "Indica una importaci\xF3n entre comillas como primer argumento. La barra lateral muestra los nombres.",
      columnMissing: "Indica una columna: un encabezado de la hoja importada entre comillas.",
      submissionMissing: "Indica un env\xEDo: un valor de la columna \xAB_id\xBB."
    }
  };

  // src/messages/fr/clockify.ts
  var quote7 = (text8) => `\xAB\xA0${text8}\xA0\xBB`;
  var count7 = (value, one, other) => `${value.toLocaleString("fr")} ${pluralForm("fr", value, { one, other })}`;
  var untouched7 = "La feuille est rest\xE9e telle quelle.";
  var change = `avec ${quote7("Modifier")}`;
  var clockifyFr = {
    keyPlace: "Pr\xE9f\xE9rences > Avanc\xE9 > Cl\xE9 API (Preferences > Advanced)",
    errors: {
      workspaceForbidden: ({ workspace }) => `Le titulaire de la cl\xE9 API n'a pas le droit de voir les rapports de l'espace de travail ${quote7(workspace)}. Demandez l'acc\xE8s \xE0 son administrateur, ou utilisez la cl\xE9 d'une personne qui l'a.`,
      amountsHidden: ({ workspace }) => `Le titulaire de la cl\xE9 API n'a pas le droit de voir les montants dans l'espace de travail ${quote7(workspace)}. ${untouched7} Choisissez ${quote7("Sans montants")} ${change}, ou adressez-vous \xE0 l'administrateur de l'espace de travail.`,
      paidPlanNeeded: ({ workspace, format: format2 }) => `Clockify n'a pas livr\xE9 le rapport en ${format2}\xA0: il faut pour cela un abonnement payant (\xE0 partir de Basic) pour l'espace de travail ${quote7(workspace)}. Utilisez le format JSON, compris dans tous les abonnements.`,
      reportNotFound: ({ report, workspace }) => `L'espace de travail ${quote7(workspace)} n'a plus de rapport ${quote7(report)}, ou il n'est plus partag\xE9 avec le titulaire de la cl\xE9 API. ${untouched7} Choisissez un autre rapport ${change}.`,
      reportRefused: ({ reason }) => `Clockify n'a pas accept\xE9 la demande de ce rapport${reason === "" ? "" : ` (${reason})`}. ${untouched7} Choisissez une autre p\xE9riode ou d'autres regroupements ${change}.`,
      reportChanging: () => `Des entr\xE9es de temps sont apparues ou ont disparu pendant la lecture du rapport, et ses pages ne concordaient pas. ${untouched7} R\xE9essayez dans quelques minutes.`,
      reportTooLong: ({ requests: requests2, most }) => `Ce rapport demanderait ${count7(requests2, "requ\xEAte", "requ\xEAtes")}, et avec l'abonnement gratuit un import peut en utiliser ${most} par heure. Choisissez une p\xE9riode plus courte ${change}.`,
      fileTooLong: ({ days: days3 }) => `Avec l'abonnement gratuit, le fichier d'un rapport couvre au plus ${count7(days3, "jour", "jours")}. Choisissez une p\xE9riode plus courte ${change}, ou t\xE9l\xE9chargez le fichier dans Clockify.`,
      hourlyLimitReached: ({ most, retryAfterSeconds: retryAfterSeconds2 }) => `Clockify permet 30 requ\xEAtes par heure \xE0 un espace de travail gratuit\xA0; vos imports en utilisent ${most} au plus, et elles sont \xE9puis\xE9es. ${untouched7} R\xE9essayez dans ${count7(minutesToWait(retryAfterSeconds2), "minute", "minutes")}. Des planifications plus lentes demandent moins de requ\xEAtes.`,
      notClockify: ({ server: server2 }) => `${server2} n'a pas r\xE9pondu comme Clockify. ${untouched7} Une page de connexion de votre organisation s'interpose peut-\xEAtre\xA0; r\xE9essayez, et v\xE9rifiez votre acc\xE8s \xE0 internet si cela persiste.`
    },
    report: ({ report, shared }) => {
      const rows5 = {
        detailed: "une ligne par entr\xE9e de temps",
        summary: "heures par projet, personne ou autre regroupement",
        weekly: "heures par jour d'une semaine"
      }[report];
      return shared ? `Enregistr\xE9 dans Clockify \xB7 ${rows5}` : rows5.charAt(0).toUpperCase() + rows5.slice(1);
    }
  };

  // src/messages/fr/script.ts
  var quote8 = (text8) => `\xAB\xA0${text8}\xA0\xBB`;
  var number4 = (value) => value.toLocaleString("fr");
  var count8 = (value, one, other) => `${number4(value)} ${pluralForm("fr", value, { one, other })}`;
  var rows4 = (value) => count8(value, "ligne", "lignes");
  var cells4 = (value) => {
    const millions = inMillions(value);
    if (millions === void 0) return count8(value, "cellule", "cellules");
    return `${number4(millions)} ${millions < 2 ? "million" : "millions"} de cellules`;
  };
  var list4 = (names) => listNames(names, quote8, (more) => `et ${count8(more, "autre", "autres")}`);
  var again4 = (seconds) => `R\xE9essayez dans ${count8(minutesToWait(seconds), "minute", "minutes")}.`;
  var soon4 = "R\xE9essayez dans quelques minutes.";
  var later3 = "R\xE9essayez dans 10 minutes.";
  var keyPlace4 = "Param\xE8tres du compte > S\xE9curit\xE9 > Afficher";
  var keyIn4 = (server2 = "") => isClockify(server2) ? `Clockify\xA0: ${clockifyFr.keyPlace}` : `KoboToolbox\xA0: ${keyPlace4}`;
  var smaller4 = "Dans KoboToolbox, r\xE9duisez l'\xAB\xA0Intervalle de dates\xA0\xBB de l'export nomm\xE9, ou ses colonnes avec \xAB\xA0S\xE9lectionner les questions \xE0 exporter\xA0\xBB.";
  var less4 = "Demandez moins de donn\xE9es\xA0: un intervalle de dates plus court ou, pour un export nomm\xE9 de KoboToolbox, moins de colonnes avec \xAB\xA0S\xE9lectionner les questions \xE0 exporter\xA0\xBB.";
  var untouched8 = "La feuille est rest\xE9e telle quelle.";
  var every4 = (minutes3) => minutes3 === 1440 ? "une fois par jour" : minutes3 < 60 ? `toutes les ${number4(minutes3)} minutes` : minutes3 === 60 ? "toutes les heures" : `toutes les ${number4(minutes3 / 60)} heures`;
  var slowDown4 = (fits) => fits === 0 ? "Retirez des imports, ou actualisez-en certains \xE0 la main." : `Choisissez des planifications plus lentes\xA0: ${every4(fits)} au plus conviendrait pour chaque import.`;
  var errors4 = {
    ...clockifyFr.errors,
    ...addressErrors.fr,
    projectMissing: () => "Aucun projet n'est choisi. Choisissez-en un dans la liste, ou collez l'adresse d'un projet.",
    apiKeyMissing: ({ server: server2 }) => `La cl\xE9 API manque. Copiez-la dans ${keyIn4(server2)}.`,
    apiKeyMalformed: ({ server: server2 }) => `Cela ne ressemble pas \xE0 une cl\xE9 API, qui est un seul mot sans espaces. Copiez-la de nouveau dans ${keyIn4(server2)}.`,
    notConnected: ({ server: server2 }) => `Vous n'avez enregistr\xE9 aucune cl\xE9 API pour ${server2}. Ouvrez le panneau lat\xE9ral et connectez-vous \xE0 ce serveur.`,
    apiKeyRefused: ({ server: server2 }) => `${server2} a refus\xE9 la cl\xE9 API. Elle a peut-\xEAtre \xE9t\xE9 r\xE9g\xE9n\xE9r\xE9e, ou vient d'un autre serveur. Copiez-la de nouveau (${isClockify(server2) ? clockifyFr.keyPlace : keyPlace4}) et reconnectez-vous.`,
    passwordRefused: ({ server: server2 }) => `${server2} a refus\xE9 ce nom d'utilisateur ou ce mot de passe. V\xE9rifiez les deux (le nom d'utilisateur n'est pas l'adresse e-mail), ou utilisez la cl\xE9 API.`,
    twoFactorNeedsKey: ({ server: server2 }) => `Ce compte sur ${server2} utilise l'authentification \xE0 deux facteurs\xA0: un mot de passe ne suffit pas. Copiez la cl\xE9 API (${keyPlace4}) et utilisez-la.`,
    accountRestricted: ({ server: server2 }) => `${server2} a restreint ce compte tant que son mot de passe n'est pas chang\xE9. Connectez-vous-y, changez le mot de passe et r\xE9essayez.`,
    projectNotFound: ({ server: server2, project, account }) => `Le compte ${quote8(account)} ne trouve aucun projet ${quote8(project)} sur ${server2}. Le projet est peut-\xEAtre sur un autre serveur, supprim\xE9, ou non partag\xE9 avec ce compte. Ouvrez-le dans le navigateur et copiez de nouveau son adresse.`,
    noRightToView: ({ project, account }) => `Le compte ${quote8(account)} n'a pas le droit de voir les donn\xE9es du projet ${quote8(project)}. Demandez au propri\xE9taire du projet d'autoriser \xAB\xA0Voir les soumissions\xA0\xBB dans PARAM\xC8TRES > Partage.`,
    projectNotPublic: ({ server: server2, project }) => `${server2} ne montre le projet ${quote8(project)} qu'avec une cl\xE9 API. Connectez-vous avec la cl\xE9 API d'un compte qui peut voir ses donn\xE9es. Sans cl\xE9, seuls peuvent \xEAtre lus les projets dont le propri\xE9taire a coch\xE9 \xAB\xA0N'importe qui peut voir les r\xE9ponses au formulaire\xA0\xBB dans PARAM\xC8TRES > Partage.`,
    projectNotDeployed: ({ project }) => `Le projet ${quote8(project)} n'est pas d\xE9ploy\xE9 et n'a donc pas encore de donn\xE9es. D\xE9ployez-le dans KoboToolbox et r\xE9essayez.`,
    noNamedExport: ({ project }) => `Le projet ${quote8(project)} n'a pas encore d'export nomm\xE9. Cr\xE9ez-en un dans KoboToolbox\xA0: DONN\xC9ES > T\xE9l\xE9chargements > Options avanc\xE9es > Enregistrer la s\xE9lection sous\u2026, puis rechargez la liste.`,
    noRightToMakeExports: ({ project, account }) => `Le compte ${quote8(account)} ne peut pas enregistrer d'exports nomm\xE9s dans le projet ${quote8(project)}. Demandez au propri\xE9taire du projet d'autoriser \xAB\xA0G\xE9rer le projet\xA0\xBB dans PARAM\xC8TRES > Partage, ou d'en enregistrer un pour vous.`,
    exportNameTaken: ({ exportName }) => `Le projet a d\xE9j\xE0 un export nomm\xE9 ${quote8(exportName)}. Choisissez un autre nom.`,
    exportRefused: () => "KoboToolbox n'a pas accept\xE9 ces param\xE8tres\xA0; le formulaire a peut-\xEAtre chang\xE9 entre-temps. Rouvrez le projet et choisissez de nouveau.",
    exportNotFound: ({ exportName }) => `Le projet n'a aucun export nomm\xE9 ${quote8(exportName)}. Il a peut-\xEAtre \xE9t\xE9 renomm\xE9 ou supprim\xE9 dans DONN\xC9ES > T\xE9l\xE9chargements. Choisissez-en un autre.`,
    exportDeleted: ({ exportName }) => `L'export nomm\xE9 ${quote8(exportName)} a \xE9t\xE9 supprim\xE9 dans KoboToolbox. ${untouched8} Choisissez un autre export nomm\xE9 avec \xAB\xA0Modifier\xA0\xBB.`,
    notKoboToolbox: ({ server: server2 }) => `${server2} n'a pas r\xE9pondu comme un serveur KoboToolbox. V\xE9rifiez l'adresse\xA0; une page de connexion de votre organisation peut aussi s'interposer.`,
    hostUnknown: ({ server: server2 }) => `Aucun serveur nomm\xE9 ${server2} n'a \xE9t\xE9 trouv\xE9. V\xE9rifiez l'orthographe de l'adresse, ou r\xE9essayez dans quelques minutes.`,
    networkDown: ({ server: server2 }) => `Google n'a pas pu joindre ${server2}. ${soon4}`,
    requestTimedOut: ({ server: server2 }) => `${server2} n'a pas r\xE9pondu \xE0 temps. ${soon4}`,
    certificateRefused: ({ server: server2 }) => `${server2} n'a pas de certificat https valable\xA0: rien ne lui a \xE9t\xE9 envoy\xE9. Demandez \xE0 son administration de le renouveler.`,
    fetchQuotaSpent: () => "Google n'autorise plus de requ\xEAtes web depuis votre compte aujourd'hui. R\xE9essayez demain, et actualisez moins souvent.",
    redirectRefused: ({ server: server2, target }) => `${server2} voulait rediriger vers ${target}, o\xF9 votre cl\xE9 API ne doit pas aller. Si votre serveur a d\xE9m\xE9nag\xE9, connectez-vous \xE0 sa nouvelle adresse.`,
    redirectLoop: ({ server: server2 }) => `${server2} redirige en boucle. V\xE9rifiez l'adresse\xA0; si elle est juste, pr\xE9venez l'administration du serveur.`,
    serverMaintenance: ({ server: server2 }) => `${server2} est ferm\xE9 pour maintenance. R\xE9essayez dans une heure.`,
    serverError: ({ server: server2, status }) => `${server2} a eu une erreur interne (${status}). ${later3}`,
    tooManyRequests: ({ server: server2, retryAfterSeconds: retryAfterSeconds2 }) => `${server2} a re\xE7u trop de requ\xEAtes de ce compte. ${again4(retryAfterSeconds2)}`,
    exportBusy: ({ retryAfterSeconds: retryAfterSeconds2, afterTimeOut: afterTimeOut2 }) => `KoboToolbox pr\xE9pare encore cet export${afterTimeOut2 ? "" : " pour quelqu'un d'autre"}. ${again4(retryAfterSeconds2)}`,
    exportFailed: ({ reason, retryAfterSeconds: retryAfterSeconds2 }) => `KoboToolbox n'a pas pu cr\xE9er l'export${reason === "" ? "" : ` (${reason})`}. ${again4(retryAfterSeconds2)} En cas de nouvel \xE9chec, enregistrez de nouveau l'export nomm\xE9 dans DONN\xC9ES > T\xE9l\xE9chargements.`,
    exportTooSlow: () => `KoboToolbox n'a pas pu terminer l'export dans ses 120 secondes. La prochaine actualisation lui laissera plus de temps, en arri\xE8re-plan\xA0: cliquez sur \xAB\xA0Actualiser\xA0\xBB si aucune n'est planifi\xE9e. Un export plus petit serait plus rapide. ${smaller4}`,
    exportListFull: ({ project }) => `Votre liste d'exports du projet ${quote8(project)} est pleine\xA0: KoboToolbox en conserve dix, et un de plus supprimerait le plus ancien. ${untouched8} Supprimez-en un dans DONN\xC9ES > T\xE9l\xE9chargements, puis actualisez de nouveau.`,
    filterTooLong: () => "Le filtre est trop long pour une adresse. Comparez avec une r\xE9ponse plus courte, ou filtrez sur moins de crit\xE8res.",
    notCsv: ({ server: server2 }) => `${server2} a envoy\xE9 autre chose qu'un fichier CSV. ${untouched8} ${later3}`,
    notXlsx: ({ server: server2 }) => `${server2} a envoy\xE9 autre chose qu'un fichier XLSX. ${untouched8} ${later3}`,
    emptyDownload: ({ server: server2 = "KoboToolbox" }) => `${server2} a envoy\xE9 un fichier vide. ${untouched8} ${later3}`,
    truncatedDownload: ({ server: server2 = "KoboToolbox" }) => `Le fichier de ${server2} s'est interrompu avant la fin. ${untouched8} ${soon4}`,
    malformedCsv: ({ line }) => `Le fichier est endommag\xE9 \xE0 la ligne ${number4(line)}. ${untouched8} ${later3}`,
    damagedWorkbook: ({ sheetName: sheetName3 }) => `Le classeur de KoboToolbox est endommag\xE9${sheetName3 === "" ? "" : ` dans sa feuille ${quote8(sheetName3)}`}. ${untouched8} ${later3} Si cela persiste, utilisez le format CSV.`,
    workbookTooLarge: ({ megabytes }) => `Le classeur de KoboToolbox occupe ${number4(megabytes)} Mo une fois d\xE9compress\xE9, trop pour Google. ${smaller4}`,
    downloadTooLarge: ({ megabytes }) => `L'export est trop grand pour Google (${number4(megabytes)} Mo). ${less4}`,
    busyElsewhere: () => `Une autre actualisation est en cours dans cette feuille de calcul. ${soon4}`,
    sheetNameTaken: ({ sheetName: sheetName3 }) => `La feuille ${quote8(sheetName3)} existe d\xE9j\xE0. Choisissez un autre nom de feuille.`,
    sheetNotEmpty: ({ sheetName: sheetName3 }) => `La feuille ${quote8(sheetName3)} n'est pas vide, et un import n'\xE9crit pas par-dessus. Choisissez un autre nom de feuille.`,
    sheetGone: ({ importName }) => `La feuille de l'import ${quote8(importName)} a \xE9t\xE9 supprim\xE9e. R\xE9cup\xE9rez-la avec Fichier > Historique des versions, ou retirez l'import et refaites-le.`,
    sheetProtected: ({ sheetName: sheetName3 }) => `La feuille ${quote8(sheetName3)} est prot\xE9g\xE9e contre vos modifications. Demandez \xE0 son propri\xE9taire de vous y autoriser dans Donn\xE9es > Prot\xE9ger des feuilles et des plages.`,
    validationRefuses: ({ sheetName: sheetName3 }) => `Une r\xE8gle de validation des donn\xE9es de la feuille ${quote8(sheetName3)} emp\xEAche d'\xE9crire une r\xE9ponse. Choisissez \xAB\xA0Afficher un avertissement\xA0\xBB dans Donn\xE9es > Validation des donn\xE9es, puis actualisez.`,
    spreadsheetNotEditable: () => "Google ne permet pas \xE0 ce compte de modifier la feuille de calcul\xA0: elle est en lecture seule, ou dans la corbeille. Demandez \xE0 son propri\xE9taire le droit de la modifier, puis actualisez.",
    fingerprintsLost: ({ sheetName: sheetName3 }) => `La colonne masqu\xE9e \xAB\xA0fieldrows\xA0\xBB de la feuille ${quote8(sheetName3)} a \xE9t\xE9 supprim\xE9e ou modifi\xE9e. R\xE9cup\xE9rez-la avec Fichier > Historique des versions, ou importez dans une nouvelle feuille.`,
    headingsMoved: ({ sheetName: sheetName3, row }) => `Les en-t\xEAtes de la feuille ${quote8(sheetName3)} sont \xE0 la ligne ${number4(row)}, mais doivent \xEAtre \xE0 la ligne 1. D\xE9placez cette ligne tout en haut, ou supprimez les lignes au-dessus, puis actualisez de nouveau.`,
    headingsGone: ({ sheetName: sheetName3 }) => `La ligne d'en-t\xEAtes de la feuille ${quote8(sheetName3)} a \xE9t\xE9 supprim\xE9e ou vid\xE9e. R\xE9cup\xE9rez-la avec Modifier > Annuler ou Fichier > Historique des versions, ou importez dans une nouvelle feuille.`,
    headingTaken: ({ heading, sheetName: sheetName3 }) => `Plusieurs colonnes de la feuille ${quote8(sheetName3)} s'appellent ${quote8(heading)}, et rien ne dit laquelle est import\xE9e. Donnez un autre en-t\xEAte \xE0 votre propre colonne.`,
    tooManyCells: ({ needed }) => `La feuille de calcul aurait besoin de ${number4(needed)} cellules, et Google en autorise 10 millions. Importez dans une nouvelle feuille de calcul. ${less4}`,
    doesNotFit: ({ needed, free, columns: columns3, columnsFit, submissions: submissions2, submissionsFit }) => {
      const ways = [
        ...columnsFit > 0 ? [`avec ${number4(columnsFit)} de ses ${count8(columns3, "colonne", "colonnes")} (\xAB\xA0Colonnes\u2026\xA0\xBB)`] : [],
        ...submissionsFit > 0 ? [
          `avec seulement les ${number4(submissionsFit)} derni\xE8res des ${number4(submissions2)} soumissions (\xAB\xA0Modifier\xA0\xBB)`
        ] : []
      ];
      const fits = ways.length === 0 ? "" : ` Il tiendrait ${ways.join(", ou ")}.`;
      return `Cet import a besoin de ${cells4(needed)}, et cette feuille de calcul a de la place pour ${cells4(free)}.${fits} Vous pouvez aussi demander une plage de dates plus courte, ou importer dans une nouvelle feuille de calcul. ${untouched8}`;
    },
    tooManyColumns: ({ needed }) => `La feuille aurait besoin de ${count8(needed, "colonne", "colonnes")}, et Google en autorise ${number4(18278)}. ${less4}`,
    tooManySheets: ({ needed }) => `La feuille de calcul aurait besoin de ${count8(needed, "feuille", "feuilles")}, et Google en autorise ${number4(200)}. Supprimez-en, ou importez dans une nouvelle feuille de calcul.`,
    spreadsheetBusy: () => `Google Sheets est trop occup\xE9 en ce moment. ${soon4}`,
    rowsMissing: ({ importName, removed, received, counted }) => `L'export de ${quote8(importName)} s'arr\xEAte apr\xE8s ${rows4(received)}\xA0: il manque ${count8(removed, "ligne", "lignes")} \xE0 la fin, et le serveur ${counted < 0 ? "ne l'a pas confirm\xE9" : `compte ${count8(counted, "soumission", "soumissions")}`}. Le fichier a pu \xEAtre coup\xE9\xA0: rien n'a \xE9t\xE9 chang\xE9. Actualisez plus tard\xA0; si ces soumissions ont \xE9t\xE9 supprim\xE9es ou filtr\xE9es, cliquez sur \xAB\xA0Accepter\xA0\xBB.`,
    wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) => `Cette actualisation retirerait ${number4(removed)} de ${rows4(all)} de ${quote8(importName)}\xA0: rien n'a \xE9t\xE9 ${partly ? "retir\xE9" : "chang\xE9"}. Si c'est correct, cliquez sur \xAB\xA0Accepter\xA0\xBB\xA0; sinon, v\xE9rifiez les autorisations, et le filtre ou l'intervalle de dates de ce qui est import\xE9.`,
    outOfTime: ({ importName, rowsWritten }) => `Le temps accord\xE9 par Google s'est termin\xE9 apr\xE8s ${rows4(rowsWritten)} de ${quote8(importName)}. La suite vient \xE0 la prochaine actualisation planifi\xE9e, ou cliquez sur \xAB\xA0Actualiser\xA0\xBB.`,
    importNotFound: ({ importName }) => `Il n'y a pas d'import ${quote8(importName)} dans cette feuille de calcul. Le panneau lat\xE9ral donne les noms\xA0: KoboToolbox > Ouvrir le panneau lat\xE9ral.`,
    importNameTaken: ({ importName }) => `L'import ${quote8(importName)} existe d\xE9j\xE0. Choisissez un autre nom.`,
    notYourImport: ({ importName }) => `${quote8(importName)} est actualis\xE9 avec la cl\xE9 API d'une autre personne. Adressez-vous \xE0 elle, ou cr\xE9ez votre propre import.`,
    settingsUnreadable: () => "Les r\xE9glages de cette feuille de calcul sont illisibles\xA0; une version plus r\xE9cente les a peut-\xEAtre \xE9crits. Vos feuilles sont intactes. Mettez le module \xE0 jour et rouvrez le panneau lat\xE9ral.",
    settingsTooLarge: () => "Cette feuille de calcul ne peut pas retenir plus d'imports. Retirez ceux dont vous n'avez plus besoin.",
    triggerTooFrequent: () => "Google autorise au plus une actualisation par heure pour ce module. Choisissez une planification plus lente.",
    triggerRefused: () => "Google n'a pas accept\xE9 la planification\xA0; vous avez peut-\xEAtre trop de d\xE9clencheurs. Supprimez-en sur script.google.com, puis enregistrez de nouveau la planification.",
    pushNeedsOwnScript: () => "Un module compl\xE9mentaire publi\xE9 ne peut pas \xEAtre averti des nouvelles soumissions\xA0; seul un script \xE0 vous, coll\xE9 dans la feuille de calcul, le peut. Votre planification continue comme avant.",
    webAppAddressWrong: () => "Ce n'est pas l'adresse d'une application Web. Dans l'\xE9diteur Apps Script, copiez-la depuis D\xE9ployer > G\xE9rer les d\xE9ploiements\xA0: elle commence par https://script.google.com et se termine par /exec.",
    webAppNotReached: () => "Aucune application Web \xE0 vous n'a r\xE9pondu \xE0 cette adresse. Dans l'\xE9diteur Apps Script, v\xE9rifiez D\xE9ployer > G\xE9rer les d\xE9ploiements\xA0: \xAB\xA0Ex\xE9cuter en tant que\xA0\xBB doit \xEAtre \xAB\xA0Moi\xA0\xBB, \xAB\xA0Qui a acc\xE8s\xA0\xBB doit \xEAtre \xAB\xA0Tout le monde\xA0\xBB (Anyone), et vous devez avoir d\xE9ploy\xE9 vous-m\xEAme ce script pr\xE9cis. Certaines organisations n'autorisent pas \xAB\xA0Tout le monde\xA0\xBB.",
    noRightToRegister: ({ project, account }) => `Le compte ${quote8(account)} n'a pas le droit de configurer les Services REST du projet ${quote8(project)}. Demandez au propri\xE9taire du projet d'autoriser \xAB\xA0Modifier le formulaire\xA0\xBB et \xAB\xA0Voir les soumissions\xA0\xBB dans PARAM\xC8TRES > Partage, ou d'enregistrer le service \xE0 la main.`,
    authorizationNeeded: () => "Google demande de nouveau votre autorisation avant toute actualisation. Rechargez la feuille de calcul, ouvrez le panneau lat\xE9ral depuis le menu KoboToolbox et autorisez l'acc\xE8s.",
    columnNotFound: ({ column: column3, importName }) => `L'import ${quote8(importName)} n'a pas de colonne ${quote8(column3)}. Utilisez un en-t\xEAte de sa feuille, \xE9crit de la m\xEAme fa\xE7on.`,
    submissionNotFound: ({ id, importName }) => `L'import ${quote8(importName)} n'a pas de soumission ${quote8(id)}. Utilisez une valeur de sa colonne \xAB\xA0_id\xA0\xBB.`,
    notImportedYet: ({ importName }) => `${quote8(importName)} n'a pas encore de donn\xE9es. Cliquez sur \xAB\xA0Actualiser\xA0\xBB dans le panneau lat\xE9ral\xA0: KoboToolbox > Ouvrir le panneau lat\xE9ral.`,
    resultTooLarge: ({ cells: cells5 }) => `Le r\xE9sultat a ${number4(cells5)} cellules, trop pour une formule. Nommez moins de colonnes, ou r\xE9f\xE9rez-vous \xE0 la feuille import\xE9e elle-m\xEAme.`,
    noCellSelected: () => "Aucune cellule n'est s\xE9lectionn\xE9e. Cliquez sur une cellule de la feuille de calcul et r\xE9essayez.",
    formulaNotHere: ({ sheetName: sheetName3 }) => `La feuille ${quote8(sheetName3)} est \xE9crite par les actualisations\xA0: cette formule ne doit pas s'y trouver. S\xE9lectionnez une cellule sur une feuille \xE0 vous.`,
    lookupNotHere: ({ sheetName: sheetName3 }) => `Cette formule se place \xE0 c\xF4t\xE9 des lignes de la feuille ${quote8(sheetName3)}. S\xE9lectionnez-y une cellule \xE0 partir de la ligne 2, \xE0 droite des colonnes import\xE9es.`,
    noRoomForFormula: ({ rows: height, columns: wide }) => `Le r\xE9sultat a besoin de ${rows4(height)} et de ${count8(wide, "colonne", "colonnes")} \xE0 partir de la cellule s\xE9lectionn\xE9e, et la feuille s'arr\xEAte avant. Ajoutez des lignes ou des colonnes \xE0 la fin, ou s\xE9lectionnez une autre cellule.`,
    cellInTheWay: ({ cell }) => `Le r\xE9sultat a besoin de cellules vides en dessous et \xE0 droite, mais ${cell} contient quelque chose. S\xE9lectionnez une autre cellule ou videz celle-ci.`,
    plainTextCell: ({ cell }) => `${cell} a le format \xAB\xA0Texte brut\xA0\xBB\xA0: Google Sheets garde la formule comme texte. Choisissez Format > Nombre > Automatique et ins\xE9rez-la de nouveau.`,
    badRequest: () => "Le panneau lat\xE9ral et le script ne se sont pas compris. Fermez le panneau et rouvrez-le.",
    unexpected: () => "Un impr\xE9vu est survenu\xA0; les donn\xE9es de votre feuille sont conserv\xE9es. R\xE9essayez, et signalez le probl\xE8me s'il revient."
  };
  function namedExport4(facts) {
    var _a2;
    const { language, fallsBackToXml: fallsBackToXml2 = false, selectMany, groupsInHeadings, questions, filtered } = facts;
    const labels2 = (_a2 = { _default: "Libell\xE9s", _xml: "Valeurs et en-t\xEAte XML" }[language]) != null ? _a2 : `Libell\xE9s en ${language}`;
    const headings = fallsBackToXml2 ? `Valeurs et en-t\xEAte XML, car le formulaire n'a pas de ${quote8(labels2)}` : labels2;
    const manyColumns = {
      summary: "colonne unique",
      details: "colonnes distinctes",
      both: "colonne unique et colonnes distinctes"
    };
    return [
      headings,
      `Choix multiple\xA0: ${manyColumns[selectMany]}`,
      ...groupsInHeadings ? ["groupes dans les en-t\xEAtes"] : [],
      questions === 0 ? "toutes les questions" : count8(questions, "question", "questions"),
      filtered ? "filtr\xE9" : "toutes les soumissions"
    ].join(" \xB7 ");
  }
  var fr = {
    errors: errors4,
    status: {
      new: "Pas encore import\xE9.",
      imported: ({ rows: all, added: added2, changed, removed }) => `Import\xE9\xA0: ${rows4(all)}, dont ${count8(added2, "nouvelle", "nouvelles")} et ${count8(changed, "modifi\xE9e", "modifi\xE9es")}\xA0; ${count8(removed, "retir\xE9e", "retir\xE9es")}.`,
      unchanged: ({ rows: all }) => `Inchang\xE9\xA0: ${rows4(all)}.`,
      incomplete: ({ rowsWritten, rows: all }) => `Incomplet\xA0: ${all === 0 ? rows4(rowsWritten) : `${number4(rowsWritten)} de ${rows4(all)}`} jusqu'ici. La suite vient d'elle-m\xEAme \xE0 la prochaine actualisation planifi\xE9e, ou cliquez sur \xAB\xA0Actualiser\xA0\xBB.`,
      readInPortions: ({ read: read5, total }) => `Pas encore termin\xE9\xA0: ${count8(read5, "soumission", "soumissions")} sur ${number4(total)} dans la feuille. La suite vient d'elle-m\xEAme \xE0 la prochaine actualisation planifi\xE9e, ou cliquez sur \xAB\xA0Actualiser\xA0\xBB.`,
      exportInTheMaking: "KoboToolbox pr\xE9pare encore cet export\xA0: rien n'a \xE9t\xE9 chang\xE9. Il sera r\xE9cup\xE9r\xE9 \xE0 la prochaine actualisation planifi\xE9e, ou cliquez de nouveau sur \xAB\xA0Actualiser\xA0\xBB dans une minute.",
      held: ({ removed, rows: all }) => `En attente\xA0: ${number4(removed)} de ${rows4(all)} seraient retir\xE9es. Rien n'a \xE9t\xE9 chang\xE9. Cliquez sur \xAB\xA0Accepter\xA0\xBB si c'est correct.`,
      paused: ({ failures, reason }) => `En pause apr\xE8s ${count8(failures, "\xE9chec", "\xE9checs")}\xA0: ${reason} Une fois le probl\xE8me r\xE9gl\xE9, cliquez sur \xAB\xA0Actualiser\xA0\xBB.`,
      someFailed: ({ failed: failed3, imports: imports2 }) => `${number4(failed3)} de ${count8(imports2, "import", "imports")} n'ont pas pu \xEAtre actualis\xE9s. Le panneau lat\xE9ral et la feuille \xAB\xA0\xC9tat KoboToolbox\xA0\xBB disent pourquoi.`
    },
    warnings: {
      raggedRows: ({ count: ragged, firstRow }) => `${count8(ragged, "ligne avait", "lignes avaient")} plus de cellules que d'en-t\xEAtes (premi\xE8re\xA0: ligne ${number4(firstRow)}). Les cellules en trop ont \xE9t\xE9 laiss\xE9es de c\xF4t\xE9.`,
      cellsCut: ({ count: cut3 }) => `${count8(cut3, "cellule d\xE9passait", "cellules d\xE9passaient")} les ${number4(5e4)} caract\xE8res autoris\xE9s par Google et ${cut3 < 2 ? "a \xE9t\xE9 coup\xE9e" : "ont \xE9t\xE9 coup\xE9es"}.`,
      truncatedAnswers: ({ count: cut3 }) => `KoboToolbox a coup\xE9 ${count8(cut3, "r\xE9ponse", "r\xE9ponses")} aux ${number4(32767)} caract\xE8res d'Excel. Le format CSV les contient en entier.`,
      damagedCells: ({ count: damaged2 }) => `${count8(damaged2, "r\xE9ponse a", "r\xE9ponses ont")} endommag\xE9 le classeur de KoboToolbox et peu${damaged2 < 2 ? "t \xEAtre incompl\xE8te" : "vent \xEAtre incompl\xE8tes"}. Le format CSV les contient en entier.`,
      fileLinks: ({ count: links }) => `KoboToolbox a pris ${count8(links, "r\xE9ponse", "r\xE9ponses")} pour un chemin de fichier et en a chang\xE9 le d\xE9but et les barres obliques. Le format CSV les contient en entier.`,
      hxlRow: "La ligne de balises HXL sous les en-t\xEAtes a \xE9t\xE9 laiss\xE9e de c\xF4t\xE9.",
      columnsAdded: ({ headings }) => `${count8(headings.length, "nouvelle colonne", "nouvelles colonnes")} \xE0 la fin du bloc import\xE9\xA0: ${list4(headings)}.`,
      columnsGone: ({ headings }) => `${count8(headings.length, "colonne n'est plus dans l'export ni actualis\xE9e", "colonnes ne sont plus dans l'export ni actualis\xE9es")} (en-t\xEAte gris)\xA0: ${list4(headings)}.`,
      columnsRenamed: ({ from, to }) => `${count8(from.length, "colonne a \xE9t\xE9 renomm\xE9e dans KoboToolbox et est rest\xE9e \xE0 sa place", "colonnes ont \xE9t\xE9 renomm\xE9es dans KoboToolbox et sont rest\xE9es \xE0 leur place")}\xA0: ${list4(from)} \u2192 ${list4(to)}.`,
      headingsPutBack: ({ from, to }) => `${count8(from.length, "en-t\xEAte d'une colonne import\xE9e avait \xE9t\xE9 remplac\xE9 dans la feuille et a \xE9t\xE9 r\xE9tabli", "en-t\xEAtes de colonnes import\xE9es avaient \xE9t\xE9 remplac\xE9s dans la feuille et ont \xE9t\xE9 r\xE9tablis")}\xA0: ${list4(from)} \u2192 ${list4(to)}. Pour d'autres en-t\xEAtes, modifiez les libell\xE9s dans KoboToolbox.`,
      columnsTakenOut: ({ headings }) => `${count8(headings.length, "colonne a \xE9t\xE9 supprim\xE9e", "colonnes ont \xE9t\xE9 supprim\xE9es")} de la feuille, comme vous l'avez choisi\xA0: ${list4(headings)}. Les versions ant\xE9rieures de la feuille de calcul ${headings.length === 1 ? "la" : "les"} contiennent encore.`,
      columnsEmptied: ({ headings }) => `${count8(headings.length, "colonne a \xE9t\xE9 vid\xE9e", "colonnes ont \xE9t\xE9 vid\xE9es")}, comme vous l'avez choisi\xA0: ${list4(headings)}. Ce que vous y avez \xE9crit sous les donn\xE9es reste\xA0; les versions ant\xE9rieures de la feuille de calcul contiennent encore les r\xE9ponses.`,
      columnsWaiting: ({ headings }) => `${count8(headings.length, "nouvelle colonne est", "nouvelles colonnes sont")} dans l'export, mais pas dans la feuille tant que vous n'avez pas d\xE9cid\xE9\xA0: ${list4(headings)}.`,
      columnsLeftOut: ({ headings }) => `${count8(headings.length, "nouvelle colonne a \xE9t\xE9 omise", "nouvelles colonnes ont \xE9t\xE9 omises")}\xA0: ${list4(headings)}. Pour ${headings.length === 1 ? "l'importer" : "les importer"}, utilisez \xAB\xA0Colonnes\u2026\xA0\xBB.`,
      columnsHashed: ({ headings }) => `${count8(headings.length, "nouvelle colonne, \xE0 la place de colonnes cod\xE9es, est cod\xE9e elle aussi", "nouvelles colonnes, \xE0 la place de colonnes cod\xE9es, sont cod\xE9es elles aussi")}\xA0: ${list4(headings)}. Pour changer cela, utilisez \xAB\xA0Colonnes\u2026\xA0\xBB.`,
      noKeyColumn: "L'export n'a pas de colonne \xAB\xA0_id\xA0\xBB\xA0: ce que vous \xE9crivez \xE0 c\xF4t\xE9 des donn\xE9es ne peut pas suivre sa ligne. Ajoutez \xAB\xA0_id\xA0\xBB \xE0 l'export nomm\xE9 dans KoboToolbox.",
      repeatGroupsLeftOut: ({ names }) => `Un export CSV laisse de c\xF4t\xE9 ${names.length === 1 ? "le groupe r\xE9p\xE9t\xE9" : "les groupes r\xE9p\xE9t\xE9s"} ${list4(names)}.`,
      notesKept: ({ count: kept, sheetName: sheetName3 }) => `Ce que vous aviez \xE9crit \xE0 c\xF4t\xE9 de ${count8(kept, "ligne retir\xE9e", "lignes retir\xE9es")} est conserv\xE9 dans la feuille ${quote8(sheetName3)}.`,
      notesReturned: ({ count: returned, sheetName: sheetName3 }) => `Ce que la feuille ${quote8(sheetName3)} avait conserv\xE9 est de nouveau \xE0 c\xF4t\xE9 de ${count8(returned, "ligne revenue", "lignes revenues")}.`,
      rowsKept: ({ count: kept }) => `${count8(kept, "ligne n'est plus dans l'export\xA0; elle a \xE9t\xE9 conserv\xE9e et marqu\xE9e", "lignes ne sont plus dans l'export\xA0; elles ont \xE9t\xE9 conserv\xE9es et marqu\xE9es")}.`,
      newestUnknown: "L'export n'a pas de colonne \xAB\xA0_id\xA0\xBB\xA0: on ne peut pas savoir quelles soumissions sont les derni\xE8res, et toutes ont \xE9t\xE9 import\xE9es. Ajoutez \xAB\xA0_id\xA0\xBB \xE0 l'export nomm\xE9 dans KoboToolbox.",
      rowsAged: ({ count: aged, newest: newest2 }) => `${count8(aged, "soumission plus ancienne", "soumissions plus anciennes")} que les ${number4(newest2)} derni\xE8res ${aged === 1 ? "a \xE9t\xE9 retir\xE9e" : "ont \xE9t\xE9 retir\xE9es"} de la feuille.`,
      fewerRows: ({ received, before, counted }) => `L'export a ${rows4(received)}, contre ${number4(before)} la derni\xE8re fois, mais le projet a toujours ${count8(counted, "soumission", "soumissions")}. V\xE9rifiez le filtre de l'export nomm\xE9 et les autorisations.`,
      mergedCells: ({ count: blocks }) => `${count8(blocks, "bloc de cellules fusionn\xE9es couvre", "blocs de cellules fusionn\xE9es couvrent")} des cellules import\xE9es, o\xF9 des r\xE9ponses manquent. Annulez la fusion avec Format > Fusionner les cellules\xA0; la prochaine actualisation les remplit.`,
      unsavedExport: "Cet export change d\xE8s que quelqu'un t\xE9l\xE9charge des donn\xE9es dans KoboToolbox. Enregistrez un export nomm\xE9 et choisissez-le avec \xAB\xA0Modifier\xA0\xBB.",
      encrypted: "Ce projet est chiffr\xE9\xA0: KoboToolbox ne peut pas exporter ses r\xE9ponses.",
      sameFileServed: "KoboToolbox renouvelle un export au plus toutes les 5 minutes. Les soumissions plus r\xE9centes arriveront avec une prochaine actualisation.",
      partialView: ({ account }) => `Le compte ${quote8(account)} ne voit peut-\xEAtre qu'une partie des soumissions.`
    },
    notices: {
      orphanSheets: ({ names }) => `Cette feuille de calcul semble \xEAtre une copie\xA0: ${list4(names)} ${names.length === 1 ? "contient" : "contiennent"} des donn\xE9es import\xE9es, mais les cl\xE9s API et les planifications restent avec l'original. Pour actualiser ici, connectez-vous et importez de nouveau avec le m\xEAme nom de feuille\xA0; ce qui se trouve \xE0 c\xF4t\xE9 des donn\xE9es est conserv\xE9.`,
      copiedImport: "Cette feuille de calcul est une copie\xA0: cet import n'y est pas actualis\xE9. Connectez-vous, puis cliquez sur \xAB\xA0Actualiser d\xE9sormais avec ma cl\xE9\xA0\xBB.",
      sheetKept: ({ sheetName: sheetName3, reason }) => `La feuille ${quote8(sheetName3)} n'a pas pu \xEAtre supprim\xE9e. ${reason}`.trim(),
      hidingDue: "Votre choix de colonnes prend effet \xE0 la prochaine actualisation compl\xE8te\xA0; d'ici l\xE0, des r\xE9ponses \xE0 masquer peuvent encore se trouver dans la feuille. Cliquez sur \xAB\xA0Actualiser\xA0\xBB.",
      fillingUp: ({ free, days: days3, watched }) => `Il reste dans cette feuille de calcul de la place pour ${cells4(free)}. Au rythme des ${count8(watched, "dernier jour", "derniers jours")}, elle sera pleine dans ${count8(days3, "jour", "jours")} environ. Avec \xAB\xA0Modifier\xA0\xBB, vous pouvez ne garder que les derni\xE8res soumissions\xA0; moins de colonnes, ou une nouvelle feuille de calcul pour la suite, aident aussi.`,
      offerChanged: ({ was, isNow }) => `Quelqu'un a modifi\xE9 cet export nomm\xE9 dans KoboToolbox depuis que vous l'avez choisi. Avant\xA0: ${was}. Maintenant\xA0: ${isNow}. Si c'est voulu, cliquez sur \xAB\xA0Sauvegarder\xA0\xBB dans \xAB\xA0Modifier\xA0\xBB\xA0; sinon, corrigez-le dans DONN\xC9ES > T\xE9l\xE9chargements.`,
      offerChangedWithin: "Quelqu'un a modifi\xE9 cet export nomm\xE9 dans KoboToolbox depuis que vous l'avez choisi\xA0: d'autres questions, un autre filtre ou d'autres options. Si c'est voulu, cliquez sur \xAB\xA0Sauvegarder\xA0\xBB dans \xAB\xA0Modifier\xA0\xBB\xA0; sinon, corrigez-le dans DONN\xC9ES > T\xE9l\xE9chargements.",
      scheduleSilent: "Sa planification ne s'est pas ex\xE9cut\xE9e\xA0: Google a peut-\xEAtre \xE9puis\xE9 votre temps du jour ou d\xE9sactiv\xE9 la planification. L'actualisation viendra \xE0 la prochaine ex\xE9cution, ou cliquez sur \xAB\xA0Actualiser\xA0\xBB.",
      ownerSilent: ({ account }) => `Sa planification ne s'ex\xE9cute plus au nom de ${quote8(account)}. Si cette personne est partie, connectez-vous et cliquez sur \xAB\xA0Actualiser d\xE9sormais avec ma cl\xE9\xA0\xBB.`,
      pausedByPerson: ({ account }) => `En pause${account === "" ? "" : ` (mise par ${quote8(account)})`}\xA0: sa planification ne l'actualise plus tant que personne ne clique sur \xAB\xA0Reprendre\xA0\xBB.`,
      triggerMadeAgain: "Votre planification ne s'ex\xE9cutait plus dans cette feuille de calcul\xA0; elle a \xE9t\xE9 remise en place.",
      tooMuchTime: ({ minutes: minutes3, fits }) => `Vos planifications dans cette feuille de calcul demandent environ ${count8(minutes3, "minute", "minutes")} du temps de Google par jour\xA0; un compte personnel en a 90, un compte Workspace 360. ${slowDown4(fits)}`,
      tooManyRequests: ({ requests: requests2, fits }) => `Vos planifications dans cette feuille de calcul font environ ${count8(requests2, "requ\xEAte web", "requ\xEAtes web")} par jour\xA0; Google en autorise ${number4(2e4)} \xE0 un compte personnel. ${slowDown4(fits)}`,
      tooManyHourlyRequests: ({ project, requests: requests2, most, fits }) => `Vos planifications demandent environ ${count8(requests2, "requ\xEAte", "requ\xEAtes")} par heure pour ${quote8(project)}, et ${number4(most)} au plus peuvent y servir\xA0: des actualisations devront attendre. ${slowDown4(fits)}`
    },
    statusSheet: {
      name: "\xC9tat KoboToolbox",
      headings: {
        import: "Nom",
        sheet: "Feuille",
        result: "R\xE9sultat",
        rows: "Lignes",
        onServer: "Sur le serveur",
        countedAt: "Compt\xE9 le",
        lastComplete: "Derni\xE8re actualisation compl\xE8te",
        lastAttempt: "Derni\xE8re tentative",
        nextRefresh: "Prochaine actualisation",
        refreshedBy: "Actualis\xE9 par"
      },
      onServer: ({ counted, received, rows: now }) => now !== received ? `${count8(counted, "soumission", "soumissions")} au dernier comptage` : counted === received ? `Toutes les soumissions (${number4(counted)})` : counted > received ? `${count8(counted, "soumission", "soumissions")}\xA0: l'export en omet ${number4(counted - received)}, ou elles sont arriv\xE9es apr\xE8s` : `${count8(counted, "soumission", "soumissions")}\xA0: ${count8(received - counted, "supprim\xE9e", "supprim\xE9es")} depuis l'export`,
      byHand: "\xC0 la main",
      paused: "En pause",
      never: "Jamais",
      runHeadings: {
        at: "Quand",
        import: "Import",
        result: "R\xE9sultat",
        received: "Re\xE7ues",
        onServer: "Sur le serveur",
        added: "Ajout\xE9es",
        changed: "Modifi\xE9es",
        removed: "Supprim\xE9es",
        seconds: "Secondes",
        requests: "Requ\xEAtes",
        kilobytes: "ko"
      },
      states: { imported: "Import\xE9", unchanged: "Inchang\xE9", incomplete: "Incomplet" }
    },
    keptNotes: {
      name: "Notes conserv\xE9es",
      import: "Nom de l'import",
      submission: "Soumission",
      column: "Colonne",
      note: "Note \xE9crite",
      removedAt: "Retir\xE9e le",
      returnedAt: "Remise le"
    },
    changeLog: {
      name: "Journal des modifications",
      headings: {
        at: "Quand",
        import: "Nom de l'import",
        submission: "Soumission",
        change: "Modification",
        column: "Colonne",
        from: "Avant",
        to: "Apr\xE8s"
      },
      changes: { added: "ajout\xE9e", removed: "retir\xE9e", changed: "modifi\xE9e" }
    },
    codebook: {
      name: ({ importName }) => `Dictionnaire de ${importName}`,
      headings: {
        name: "Nom",
        type: "Type",
        label: ({ language }) => inLanguage("Libell\xE9", language),
        hint: ({ language }) => inLanguage("Indice", language),
        choices: ({ language }) => inLanguage("Choix", language),
        group: "Groupe",
        repeatGroup: "Groupe r\xE9p\xE9t\xE9"
      },
      addedByServer: "ajout\xE9 par KoboToolbox",
      columns: {
        _id: "Num\xE9ro de la soumission sur son serveur. Ne change jamais\xA0: les actualisations retrouvent les lignes gr\xE2ce \xE0 lui.",
        _uuid: "Identifiant de la version actuelle de la soumission. Change quand quelqu\u2019un la modifie.",
        _submission_time: "Moment o\xF9 le serveur a re\xE7u la soumission, en UTC (et non dans le fuseau horaire de cette feuille de calcul).",
        _validation_status: "R\xE9sultat de la validation dans KoboToolbox.",
        _status: "Mani\xE8re dont la soumission est arriv\xE9e.",
        _submitted_by: "Nom d\u2019utilisateur de la personne qui l\u2019a envoy\xE9e\xA0; vide sans compte.",
        __version__: "Version du formulaire qui a \xE9t\xE9 remplie.",
        "meta/rootUuid": "Identifiant de la soumission depuis sa premi\xE8re version. Ne change jamais.",
        _index: "Num\xE9ro de la ligne dans l\u2019export. Renum\xE9rot\xE9 \xE0 chaque export.",
        _parent_table_name: "Feuille qui contient le parent de cette ligne.",
        _parent_index: "\xAB\xA0_index\xA0\xBB du parent de cette ligne. Renum\xE9rot\xE9 \xE0 chaque export.",
        _submission__id: "\xAB\xA0_id\xA0\xBB de la soumission dont cette ligne fait partie."
      }
    },
    check: {
      titles: {
        formulaText: "Une r\xE9ponse qui commence par \xAB\xA0=\xA0\xBB reste du texte.",
        apostrophe: "Une apostrophe devant une r\xE9ponse est conserv\xE9e.",
        digits: "Les textes qui ressemblent \xE0 des nombres ou \xE0 des dates gardent chaque caract\xE8re.",
        numbers: "Les nombres sont conserv\xE9s exactement.",
        dates: "Les dates et les heures s'affichent comme elles ont \xE9t\xE9 r\xE9pondues.",
        moments: "Les instants gardent leur heure dans le fuseau horaire de cette feuille de calcul.",
        formulas: "Les formules comme =KOBO() sont trouv\xE9es.",
        redirects: "Google confie les redirections au module, qui d\xE9cide ainsi o\xF9 va la cl\xE9.",
        triggers: "La planification de vos imports est en place.",
        allowance: "Vos planifications tiennent dans le temps que Google accorde par jour.",
        room: "Il reste de la place dans cette feuille de calcul.",
        memory: "Il reste de la place pour les param\xE8tres."
      },
      failed: {
        formulaText: "Google Sheets traite ces r\xE9ponses autrement que pr\xE9vu. N'actualisez rien pour le moment et signalez-le\xA0: copiez le rapport ci-dessous.",
        apostrophe: "Google Sheets traite ces r\xE9ponses autrement que pr\xE9vu. Signalez-le\xA0: copiez le rapport ci-dessous.",
        digits: "Google Sheets modifie ces r\xE9ponses. N'actualisez rien pour le moment et signalez-le\xA0: copiez le rapport ci-dessous.",
        numbers: "Google Sheets modifie les nombres. Signalez-le\xA0: copiez le rapport ci-dessous.",
        dates: "Les dates ne s'affichent pas comme elles ont \xE9t\xE9 r\xE9pondues. V\xE9rifiez le fuseau horaire dans Fichier > Param\xE8tres, et signalez-le\xA0: copiez le rapport ci-dessous.",
        moments: "Le fuseau horaire de la feuille de calcul est peut-\xEAtre mal r\xE9gl\xE9\xA0: v\xE9rifiez-le dans Fichier > Param\xE8tres.",
        formulas: "Les fonctions ne sont pas connues ici. Rechargez la feuille de calcul\xA0; si elles viennent d'un module publi\xE9, il doit \xEAtre install\xE9 pour vous.",
        redirects: "Rien n'a \xE9t\xE9 envoy\xE9 l\xE0 o\xF9 il ne faut pas, mais des imports peuvent \xE9chouer. Signalez-le\xA0: copiez le rapport ci-dessous.",
        triggers: "Votre planification n'est pas en place dans cette feuille de calcul. Fermez le panneau lat\xE9ral et rouvrez-le\xA0: cela la met en place.",
        allowance: "Google arr\xEAtera certaines actualisations. Choisissez des planifications plus lentes, ou actualisez certains imports \xE0 la main.",
        room: "Plus de neuf dixi\xE8mes des 10 millions de cellules sont utilis\xE9s. Supprimez les feuilles, lignes et colonnes dont vous n'avez plus besoin, ou commencez une nouvelle feuille de calcul.",
        memory: "Le module ne peut presque plus rien retenir. Supprimez les imports dont vous n'avez plus besoin."
      },
      unknown: "Impossible de le savoir maintenant\xA0: aucun serveur n'est connect\xE9, ou Google a \xE9t\xE9 trop lent. R\xE9essayez plus tard."
    },
    menu: { title: "KoboToolbox", openSidebar: "Ouvrir le panneau lat\xE9ral", refreshAll: "Tout actualiser" },
    toast: {
      refreshing: "Actualisation en cours\u2026",
      refreshed: ({ imports: imports2 }) => `${count8(imports2, "import actualis\xE9", "imports actualis\xE9s")}.`,
      noImports: "Il n'y a encore rien \xE0 actualiser. Cr\xE9ez un import dans le panneau lat\xE9ral."
    },
    offers: { namedExport: namedExport4, report: clockifyFr.report },
    formula: {
      importMissing: "Nommez un import entre guillemets comme premier argument. Le panneau lat\xE9ral donne les noms.",
      columnMissing: "Nommez une colonne\xA0: un en-t\xEAte de la feuille import\xE9e entre guillemets.",
      submissionMissing: "Nommez une soumission\xA0: une valeur de la colonne \xAB\xA0_id\xA0\xBB."
    }
  };

  // src/messages/languages.ts
  var languages = [
    { code: "en", name: "English", direction: "ltr" },
    { code: "fr", name: "Fran\xE7ais", direction: "ltr" },
    { code: "es", name: "Espa\xF1ol", direction: "ltr" },
    { code: "ar", name: "\u0627\u0644\u0639\u0631\u0628\u064A\u0629", direction: "rtl" }
  ];
  function languageOf(locale) {
    var _a2, _b2;
    const primary = locale.toLowerCase().split(/[-_]/)[0];
    return (_b2 = (_a2 = languages.find((language) => language.code === primary)) == null ? void 0 : _a2.code) != null ? _b2 : "en";
  }

  // src/messages/messages.ts
  function errorSentence(messages, error) {
    return messages.errors[error.code](error.details);
  }
  function offerSentence({ offers }, facts) {
    return facts.kind === "namedExport" ? offers.namedExport(facts) : offers.report(facts);
  }

  // src/messages/index.ts
  var messagesByLanguage = { en, fr, es, ar };
  function messagesFor(locale) {
    return messagesByLanguage[languageOf(locale)];
  }

  // src/boundary.ts
  function asFieldrowsError(error, log) {
    if (error instanceof FieldrowsError) return error;
    log.warn("unexpected", { name: error instanceof Error ? error.name : typeof error });
    return new FieldrowsError("unexpected", {});
  }
  function forSidebar(messages, log, work) {
    try {
      return { ok: true, value: work() };
    } catch (error) {
      const failure2 = asFieldrowsError(error, log);
      return { ok: false, code: failure2.code, message: errorSentence(messages, failure2) };
    }
  }
  var MissingArgument = class extends Error {
    constructor(missing) {
      super(missing);
      this.missing = missing;
    }
  };
  function forCell(messages, log, work) {
    try {
      return work();
    } catch (error) {
      if (error instanceof MissingArgument) throw new Error(messages().formula[error.missing]);
      throw new Error(errorSentence(messages(), asFieldrowsError(error, log)));
    }
  }

  // node_modules/valibot/dist/index.mjs
  var store$4;
  var DEFAULT_CONFIG = {
    lang: void 0,
    message: void 0,
    abortEarly: void 0,
    abortPipeEarly: void 0
  };
  // @__NO_SIDE_EFFECTS__
  function getGlobalConfig(config$1) {
    var _a2, _b2, _c;
    if (!config$1 && !store$4) return DEFAULT_CONFIG;
    return {
      lang: (_a2 = config$1 == null ? void 0 : config$1.lang) != null ? _a2 : store$4 == null ? void 0 : store$4.lang,
      message: config$1 == null ? void 0 : config$1.message,
      abortEarly: (_b2 = config$1 == null ? void 0 : config$1.abortEarly) != null ? _b2 : store$4 == null ? void 0 : store$4.abortEarly,
      abortPipeEarly: (_c = config$1 == null ? void 0 : config$1.abortPipeEarly) != null ? _c : store$4 == null ? void 0 : store$4.abortPipeEarly
    };
  }
  var store$3;
  // @__NO_SIDE_EFFECTS__
  function getGlobalMessage(lang) {
    return store$3 == null ? void 0 : store$3.get(lang);
  }
  var store$2;
  // @__NO_SIDE_EFFECTS__
  function getSchemaMessage(lang) {
    return store$2 == null ? void 0 : store$2.get(lang);
  }
  var store$1;
  // @__NO_SIDE_EFFECTS__
  function getSpecificMessage(reference, lang) {
    var _a2;
    return (_a2 = store$1 == null ? void 0 : store$1.get(reference)) == null ? void 0 : _a2.get(lang);
  }
  // @__NO_SIDE_EFFECTS__
  function _stringify(input) {
    var _a2, _b2, _c;
    const type = typeof input;
    if (type === "string") return `"${input}"`;
    if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
    if (type === "object" || type === "function") return (_c = input && ((_b2 = (_a2 = Object.getPrototypeOf(input)) == null ? void 0 : _a2.constructor) == null ? void 0 : _b2.name)) != null ? _c : "null";
    return type;
  }
  function _addIssue(context, label, dataset, config$1, other) {
    var _a2, _b2, _c, _d, _e, _f, _g, _h;
    const input = other && "input" in other ? other.input : dataset.value;
    const expected = (_b2 = (_a2 = other == null ? void 0 : other.expected) != null ? _a2 : context.expects) != null ? _b2 : null;
    const received = (_c = other == null ? void 0 : other.received) != null ? _c : /* @__PURE__ */ _stringify(input);
    const issue = {
      kind: context.kind,
      type: context.type,
      input,
      expected,
      received,
      message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
      requirement: context.requirement,
      path: other == null ? void 0 : other.path,
      issues: other == null ? void 0 : other.issues,
      lang: config$1.lang,
      abortEarly: config$1.abortEarly,
      abortPipeEarly: config$1.abortPipeEarly
    };
    const isSchema = context.kind === "schema";
    const message$1 = (_h = (_g = (_f = (_e = (_d = other == null ? void 0 : other.message) != null ? _d : context.message) != null ? _e : /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang)) != null ? _f : isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) != null ? _g : config$1.message) != null ? _h : /* @__PURE__ */ getGlobalMessage(issue.lang);
    if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
    if (isSchema) dataset.typed = false;
    if (dataset.issues) dataset.issues.push(issue);
    else dataset.issues = [issue];
  }
  // @__NO_SIDE_EFFECTS__
  function _isSameValueZero(value1, value2) {
    return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
  }
  // @__NO_SIDE_EFFECTS__
  function _isValidObjectKey(object$1, key) {
    return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
  }
  // @__NO_SIDE_EFFECTS__
  function _joinExpects(values$1, separator) {
    var _a2;
    const list7 = [...new Set(values$1)];
    if (list7.length > 1) return `(${list7.join(` ${separator} `)})`;
    return (_a2 = list7[0]) != null ? _a2 : "never";
  }
  function _standardSchema(schema) {
    schema["~standard"] = {
      version: 1,
      vendor: "valibot",
      validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
    };
    return schema;
  }
  var ValiError = class extends Error {
    /**
    * Creates a Valibot error with useful information.
    *
    * @param issues The error issues.
    */
    constructor(issues) {
      super(issues[0].message);
      this.name = "ValiError";
      this.issues = issues;
    }
  };
  var ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
  // @__NO_SIDE_EFFECTS__
  function check(requirement, message$1) {
    return {
      kind: "validation",
      type: "check",
      reference: check,
      async: false,
      expects: null,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function integer(message$1) {
    return {
      kind: "validation",
      type: "integer",
      reference: integer,
      async: false,
      expects: null,
      requirement: Number.isInteger,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function isoDate(message$1) {
    return {
      kind: "validation",
      type: "iso_date",
      reference: isoDate,
      async: false,
      expects: null,
      requirement: ISO_DATE_REGEX,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function maxLength(requirement, message$1) {
    return {
      kind: "validation",
      type: "max_length",
      reference: maxLength,
      async: false,
      expects: `<=${requirement}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function maxValue(requirement, message$1) {
    return {
      kind: "validation",
      type: "max_value",
      reference: maxValue,
      async: false,
      expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function minValue(requirement, message$1) {
    return {
      kind: "validation",
      type: "min_value",
      reference: minValue,
      async: false,
      expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function nonEmpty(message$1) {
    return {
      kind: "validation",
      type: "non_empty",
      reference: nonEmpty,
      async: false,
      expects: "!0",
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function parseJson(config$1, message$1) {
    return {
      kind: "transformation",
      type: "parse_json",
      reference: parseJson,
      config: config$1,
      message: message$1,
      async: false,
      "~run"(dataset, config$2) {
        var _a2;
        try {
          dataset.value = JSON.parse(dataset.value, (_a2 = this.config) == null ? void 0 : _a2.reviver);
        } catch (error) {
          if (error instanceof Error) {
            _addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
            dataset.typed = false;
          } else throw error;
        }
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function readonly() {
    return {
      kind: "transformation",
      type: "readonly",
      reference: readonly,
      async: false,
      "~run"(dataset) {
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function regex(requirement, message$1) {
    return {
      kind: "validation",
      type: "regex",
      reference: regex,
      async: false,
      expects: `${requirement}`,
      requirement,
      message: message$1,
      "~run"(dataset, config$1) {
        if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function transform(operation) {
    return {
      kind: "transformation",
      type: "transform",
      reference: transform,
      async: false,
      operation,
      "~run"(dataset) {
        dataset.value = this.operation(dataset.value);
        return dataset;
      }
    };
  }
  // @__NO_SIDE_EFFECTS__
  function trim() {
    return {
      kind: "transformation",
      type: "trim",
      reference: trim,
      async: false,
      "~run"(dataset) {
        dataset.value = dataset.value.trim();
        return dataset;
      }
    };
  }
  var ABORT_EARLY_CONFIG = { abortEarly: true };
  // @__NO_SIDE_EFFECTS__
  function getFallback(schema, dataset, config$1) {
    return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
  }
  // @__NO_SIDE_EFFECTS__
  function fallback(schema, fallback$1) {
    return _standardSchema({
      ...schema,
      fallback: fallback$1,
      "~run"(dataset, config$1) {
        const outputDataset = schema["~run"](dataset, config$1);
        return outputDataset.issues ? {
          typed: true,
          value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
        } : outputDataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function getDefault(schema, dataset, config$1) {
    return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
  }
  // @__NO_SIDE_EFFECTS__
  function array(item, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "array",
      reference: array,
      expects: "Array",
      async: false,
      item,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a2;
        const input = dataset.value;
        if (Array.isArray(input)) {
          dataset.typed = true;
          dataset.value = [];
          for (let key = 0; key < input.length; key++) {
            const value$1 = input[key];
            const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
            if (itemDataset.issues) {
              const pathItem = {
                type: "array",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of itemDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                (_a2 = dataset.issues) == null ? void 0 : _a2.push(issue);
              }
              if (!dataset.issues) dataset.issues = itemDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!itemDataset.typed) dataset.typed = false;
            dataset.value.push(itemDataset.value);
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function boolean(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "boolean",
      reference: boolean,
      expects: "boolean",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (typeof dataset.value === "boolean") dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function exactOptional(wrapped2, default_) {
    return _standardSchema({
      kind: "schema",
      type: "exact_optional",
      reference: exactOptional,
      expects: wrapped2.expects,
      async: false,
      wrapped: wrapped2,
      default: default_,
      "~run"(dataset, config$1) {
        return this.wrapped["~run"](dataset, config$1);
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function literal(literal_, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "literal",
      reference: literal,
      expects: /* @__PURE__ */ _stringify(literal_),
      async: false,
      literal: literal_,
      message: message$1,
      "~run"(dataset, config$1) {
        if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function looseObject(entries$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "loose_object",
      reference: looseObject,
      expects: "Object",
      async: false,
      entries: entries$1,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a2;
        const input = dataset.value;
        if (input && typeof input === "object") {
          dataset.typed = true;
          dataset.value = {};
          for (const key in this.entries) {
            const valueSchema = this.entries[key];
            if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
              const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
              const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
              if (valueDataset.issues) {
                const pathItem = {
                  type: "object",
                  origin: "value",
                  input,
                  key,
                  value: value$1
                };
                for (const issue of valueDataset.issues) {
                  if (issue.path) issue.path.unshift(pathItem);
                  else issue.path = [pathItem];
                  (_a2 = dataset.issues) == null ? void 0 : _a2.push(issue);
                }
                if (!dataset.issues) dataset.issues = valueDataset.issues;
                if (config$1.abortEarly) {
                  dataset.typed = false;
                  break;
                }
              }
              if (!valueDataset.typed) dataset.typed = false;
              dataset.value[key] = valueDataset.value;
            } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
            else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
              _addIssue(this, "key", dataset, config$1, {
                input: void 0,
                expected: `"${key}"`,
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key,
                  value: input[key]
                }]
              });
              if (config$1.abortEarly) break;
            }
          }
          if (!dataset.issues || !config$1.abortEarly) {
            for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function nullable(wrapped2, default_) {
    return _standardSchema({
      kind: "schema",
      type: "nullable",
      reference: nullable,
      expects: `(${wrapped2.expects} | null)`,
      async: false,
      wrapped: wrapped2,
      default: default_,
      "~run"(dataset, config$1) {
        if (dataset.value === null) {
          if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
          if (dataset.value === null) {
            dataset.typed = true;
            return dataset;
          }
        }
        return this.wrapped["~run"](dataset, config$1);
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function number5(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "number",
      reference: number5,
      expects: "number",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function object(entries$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "object",
      reference: object,
      expects: "Object",
      async: false,
      entries: entries$1,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a2;
        const input = dataset.value;
        if (input && typeof input === "object") {
          dataset.typed = true;
          dataset.value = {};
          for (const key in this.entries) {
            const valueSchema = this.entries[key];
            if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
              const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
              const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
              if (valueDataset.issues) {
                const pathItem = {
                  type: "object",
                  origin: "value",
                  input,
                  key,
                  value: value$1
                };
                for (const issue of valueDataset.issues) {
                  if (issue.path) issue.path.unshift(pathItem);
                  else issue.path = [pathItem];
                  (_a2 = dataset.issues) == null ? void 0 : _a2.push(issue);
                }
                if (!dataset.issues) dataset.issues = valueDataset.issues;
                if (config$1.abortEarly) {
                  dataset.typed = false;
                  break;
                }
              }
              if (!valueDataset.typed) dataset.typed = false;
              dataset.value[key] = valueDataset.value;
            } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
            else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
              _addIssue(this, "key", dataset, config$1, {
                input: void 0,
                expected: `"${key}"`,
                path: [{
                  type: "object",
                  origin: "key",
                  input,
                  key,
                  value: input[key]
                }]
              });
              if (config$1.abortEarly) break;
            }
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function optional(wrapped2, default_) {
    return _standardSchema({
      kind: "schema",
      type: "optional",
      reference: optional,
      expects: `(${wrapped2.expects} | undefined)`,
      async: false,
      wrapped: wrapped2,
      default: default_,
      "~run"(dataset, config$1) {
        if (dataset.value === void 0) {
          if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
          if (dataset.value === void 0) {
            dataset.typed = true;
            return dataset;
          }
        }
        return this.wrapped["~run"](dataset, config$1);
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function picklist(options2, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "picklist",
      reference: picklist,
      expects: /* @__PURE__ */ _joinExpects(options2.map(_stringify), "|"),
      async: false,
      options: options2,
      message: message$1,
      "~run"(dataset, config$1) {
        if (this.options.includes(dataset.value)) dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function record(key, value$1, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "record",
      reference: record,
      expects: "Object",
      async: false,
      key,
      value: value$1,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a2, _b2;
        const input = dataset.value;
        if (input && typeof input === "object") {
          dataset.typed = true;
          dataset.value = {};
          for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
            const entryValue = input[entryKey];
            const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
            if (keyDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "key",
                input,
                key: entryKey,
                value: entryValue
              };
              for (const issue of keyDataset.issues) {
                issue.path = [pathItem];
                (_a2 = dataset.issues) == null ? void 0 : _a2.push(issue);
              }
              if (!dataset.issues) dataset.issues = keyDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key: entryKey,
                value: entryValue
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                (_b2 = dataset.issues) == null ? void 0 : _b2.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
            if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function string(message$1) {
    return _standardSchema({
      kind: "schema",
      type: "string",
      reference: string,
      expects: "string",
      async: false,
      message: message$1,
      "~run"(dataset, config$1) {
        if (typeof dataset.value === "string") dataset.typed = true;
        else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function tuple(items, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "tuple",
      reference: tuple,
      expects: "Array",
      async: false,
      items,
      message: message$1,
      "~run"(dataset, config$1) {
        var _a2;
        const input = dataset.value;
        if (Array.isArray(input)) {
          dataset.typed = true;
          dataset.value = [];
          for (let key = 0; key < this.items.length; key++) {
            const value$1 = input[key];
            const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
            if (itemDataset.issues) {
              const pathItem = {
                type: "array",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of itemDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                (_a2 = dataset.issues) == null ? void 0 : _a2.push(issue);
              }
              if (!dataset.issues) dataset.issues = itemDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!itemDataset.typed) dataset.typed = false;
            dataset.value.push(itemDataset.value);
          }
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _subIssues(datasets) {
    let issues;
    if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
    else issues = dataset.issues;
    return issues;
  }
  // @__NO_SIDE_EFFECTS__
  function union(options2, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "union",
      reference: union,
      expects: /* @__PURE__ */ _joinExpects(options2.map((option) => option.expects), "|"),
      async: false,
      options: options2,
      message: message$1,
      "~run"(dataset, config$1) {
        let validDataset;
        let typedDatasets;
        let untypedDatasets;
        for (const schema of this.options) {
          const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
          if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
          else typedDatasets = [optionDataset];
          else {
            validDataset = optionDataset;
            break;
          }
          else if (untypedDatasets) untypedDatasets.push(optionDataset);
          else untypedDatasets = [optionDataset];
        }
        if (validDataset) return validDataset;
        if (typedDatasets) {
          if (typedDatasets.length === 1) return typedDatasets[0];
          _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
          dataset.typed = true;
        } else if ((untypedDatasets == null ? void 0 : untypedDatasets.length) === 1) return untypedDatasets[0];
        else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function unknown() {
    return _standardSchema({
      kind: "schema",
      type: "unknown",
      reference: unknown,
      expects: "unknown",
      async: false,
      "~run"(dataset) {
        dataset.typed = true;
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function variant(key, options2, message$1) {
    return _standardSchema({
      kind: "schema",
      type: "variant",
      reference: variant,
      expects: "Object",
      async: false,
      key,
      options: options2,
      message: message$1,
      "~run"(dataset, config$1) {
        const input = dataset.value;
        if (input && typeof input === "object") {
          let outputDataset;
          let maxDiscriminatorPriority = 0;
          let invalidDiscriminatorKey = this.key;
          let expectedDiscriminators = [];
          const parseOptions = (variant$1, allKeys) => {
            for (const schema of variant$1.options) {
              if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
              else {
                let keysAreValid = true;
                let currentPriority = 0;
                for (const currentKey of allKeys) {
                  const discriminatorSchema = schema.entries[currentKey];
                  if (currentKey in input ? discriminatorSchema["~run"]({
                    typed: false,
                    value: input[currentKey]
                  }, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
                    keysAreValid = false;
                    if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
                      maxDiscriminatorPriority = currentPriority;
                      invalidDiscriminatorKey = currentKey;
                      expectedDiscriminators = [];
                    }
                    if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
                    break;
                  }
                  currentPriority++;
                }
                if (keysAreValid) {
                  const optionDataset = schema["~run"]({ value: input }, config$1);
                  if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
                }
              }
              if (outputDataset && !outputDataset.issues) break;
            }
          };
          parseOptions(this, /* @__PURE__ */ new Set([this.key]));
          if (outputDataset) return outputDataset;
          _addIssue(this, "type", dataset, config$1, {
            input: input[invalidDiscriminatorKey],
            expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
            path: [{
              type: "object",
              origin: "value",
              input,
              key: invalidDiscriminatorKey,
              value: input[invalidDiscriminatorKey]
            }]
          });
        } else _addIssue(this, "type", dataset, config$1);
        return dataset;
      }
    });
  }
  function parse(schema, input, config$1) {
    const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
    if (dataset.issues) throw new ValiError(dataset.issues);
    return dataset.value;
  }
  // @__NO_SIDE_EFFECTS__
  function pipe(...pipe$1) {
    return _standardSchema({
      ...pipe$1[0],
      pipe: pipe$1,
      "~run"(dataset, config$1) {
        for (const item of pipe$1) if (item.kind !== "metadata") {
          if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
            dataset.typed = false;
            break;
          }
          if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
        }
        return dataset;
      }
    });
  }
  // @__NO_SIDE_EFFECTS__
  function safeParse(schema, input, config$1) {
    const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
    return {
      typed: dataset.typed,
      success: !dataset.issues,
      output: dataset.value,
      issues: dataset.issues
    };
  }

  // src/settings/push-inbox.ts
  var pushedPrefix = "fieldrows.pushed.";
  var mostPushes = 400;
  var longestWaitMilliseconds = 24 * 60 * 6e4;
  var pushSchema = object({
    /** When it came: milliseconds since 1970. */
    at: number5(),
    /** Number of the submission, where the server has told. */
    id: optional(string()),
    /** Its lasting identifier, where the server has told. */
    uuid: optional(string())
  });
  function readPushes(properties) {
    var _a2;
    const pushes = [];
    for (const [name3, value] of Object.entries(properties)) {
      const importId = (_a2 = /^fieldrows\.pushed\.([^.]+)\./.exec(name3)) == null ? void 0 : _a2[1];
      if (importId === void 0) continue;
      const push = safeParse(pushSchema, parseJson2(value));
      pushes.push({ ...push.success ? push.output : { at: 0 }, name: name3, importId });
    }
    return pushes.sort((a, b) => a.at - b.at);
  }
  function parseJson2(text8) {
    try {
      return JSON.parse(text8);
    } catch {
      return void 0;
    }
  }
  function pushEntry(properties, importId, push, uniqueId) {
    var _a2, _b2;
    const isFull = Object.keys(properties).filter((name3) => name3.startsWith(pushedPrefix)).length >= mostPushes;
    if (isFull) return { [`${pushedPrefix}${importId}.more`]: JSON.stringify({ at: push.at }) };
    const key = (_b2 = (_a2 = push.id) != null ? _a2 : push.uuid) != null ? _b2 : uniqueId();
    return { [`${pushedPrefix}${importId}.${key}`]: JSON.stringify(push) };
  }
  function takenEntries(pushes) {
    return Object.fromEntries(pushes.map(({ name: name3 }) => [name3, void 0]));
  }

  // src/settings/personal-settings.ts
  var keyPrefix = "fieldrows.key.";
  var idName = "fieldrows.me";
  var triggerPrefix = "fieldrows.trigger.";
  var pacePrefix = "fieldrows.pace.";
  var secretName = "fieldrows.secret";
  var languageName = "fieldrows.language";
  var keptKeySchema = object({ apiKey: string(), account: string() });
  function readPersonalSettings(store) {
    var _a2;
    const properties = store.readAll();
    const keys = /* @__PURE__ */ new Map();
    for (const [name3, value] of Object.entries(properties)) {
      if (!name3.startsWith(keyPrefix)) continue;
      const kept = safeParse(keptKeySchema, parseJson3(value));
      if (kept.success) keys.set(name3.slice(keyPrefix.length), kept.output);
    }
    const trigger = (spreadsheetId) => {
      var _a3;
      return ((_a3 = properties[triggerPrefix + spreadsheetId]) != null ? _a3 : "").split("@");
    };
    return {
      id: properties[idName] || "",
      secret: properties[secretName] || "",
      keys,
      language: (_a2 = properties[languageName]) != null ? _a2 : "",
      told: (importId) => readPushes(properties).filter((push) => push.importId === importId),
      triggerMinutes: (spreadsheetId) => Number(trigger(spreadsheetId)[0]) || 0,
      triggerMadeAt: (spreadsheetId) => Number(trigger(spreadsheetId)[1]) || 0,
      triggerPace: (spreadsheetId) => properties[pacePrefix + spreadsheetId]
    };
  }
  function parseJson3(text8) {
    try {
      return JSON.parse(text8);
    } catch {
      return void 0;
    }
  }
  function ensurePersonalId(store, settings, uniqueId) {
    if (settings.id !== "") return settings.id;
    const id = uniqueId();
    store.write({ [idName]: id });
    return id;
  }
  function ensurePersonalSecret(store, settings, uniqueId) {
    if (settings.secret !== "") return settings.secret;
    const secret = uniqueId() + uniqueId();
    store.write({ [secretName]: secret });
    return secret;
  }
  function keepKey(store, server2, kept) {
    store.write({ [keyPrefix + server2]: JSON.stringify(kept) });
  }
  function keepLanguage(store, language) {
    store.write({ [languageName]: language === "" ? void 0 : language });
  }
  function forgetKey(store, server2) {
    store.write({ [keyPrefix + server2]: void 0 });
  }
  function rememberTrigger(store, spreadsheetId, known) {
    const { trigger, pace } = known;
    const made = trigger === void 0 || trigger.minutes === 0 ? void 0 : `${trigger.minutes}@${trigger.madeAt}`;
    store.write({
      ...trigger === void 0 ? {} : { [triggerPrefix + spreadsheetId]: made },
      ...pace === void 0 ? {} : { [pacePrefix + spreadsheetId]: pace }
    });
  }

  // src/commands/choose-language.ts
  function spokenLocale(userStore2, accountLocale2) {
    return chosenLanguage(userStore2) || accountLocale2();
  }
  function chosenLanguage(userStore2) {
    try {
      const { language } = readPersonalSettings(userStore2());
      return languages.some(({ code }) => code === language) ? language : "";
    } catch {
      return "";
    }
  }
  function chooseLanguage(userStore2, language) {
    keepLanguage(userStore2, language);
  }

  // src/tables/hash.ts
  var { imul } = Math;
  var digits = "0123456789abcdefghijklmnopqrstuv";
  var digitPairs = Array.from({ length: 1024 }, (_, bits2) => digits.charAt(bits2 >>> 5) + digits.charAt(bits2 & 31));
  function mix(lane) {
    let bits2 = lane;
    bits2 = imul(bits2 ^ bits2 >>> 16, 2246822507);
    bits2 = imul(bits2 ^ bits2 >>> 13, 3266489909);
    return bits2 ^ bits2 >>> 16;
  }
  function fingerprint(lane1, lane2) {
    const middle = (lane1 & 255) << 2 | lane2 >>> 30;
    return digits.charAt(lane1 >>> 18 & 7) + pair(lane1 >>> 8) + pair(middle) + pair(lane2 >>> 20) + pair(lane2 >>> 10) + pair(lane2);
  }
  function pair(bits2) {
    var _a2;
    return (_a2 = digitPairs[bits2 & 1023]) != null ? _a2 : "";
  }
  var lanes = new Int32Array(2);
  function hashUnits(text8, seed1, seed2) {
    let lane1 = seed1 ^ text8.length;
    let lane2 = seed2 ^ text8.length;
    const even = text8.length & ~1;
    for (let position = 0; position < even; position += 2) {
      const units = text8.charCodeAt(position) | text8.charCodeAt(position + 1) << 16;
      lane1 = imul(lane1 ^ units, 3432918353);
      lane1 = lane1 << 13 | lane1 >>> 19;
      lane2 = imul(lane2 ^ units, 461845907);
      lane2 = lane2 << 17 | lane2 >>> 15;
    }
    if (even < text8.length) {
      const unit = text8.charCodeAt(even);
      lane1 = imul(lane1 ^ unit, 3432918353);
      lane2 = imul(lane2 ^ unit, 461845907);
    }
    lanes[0] = mix(lane1 ^ lane2 >>> 15);
    lanes[1] = mix(lane2 ^ lane1 >>> 13);
  }
  function hashText(text8) {
    var _a2, _b2;
    hashUnits(text8, 789269575, 1562282643);
    return fingerprint((_a2 = lanes[0]) != null ? _a2 : 0, (_b2 = lanes[1]) != null ? _b2 : 0);
  }
  function isFingerprint(text8) {
    return /^[0-9a-v]{11}$/.test(text8);
  }
  function columnSeeds(table) {
    const seeds = new Int32Array(table.headings.length * 2);
    const occurrences = /* @__PURE__ */ new Map();
    table.headings.forEach((heading, column3) => {
      var _a2, _b2;
      const occurrence = ((_a2 = occurrences.get(heading)) != null ? _a2 : 0) + 1;
      occurrences.set(heading, occurrence);
      hashUnits(`${kindFamily((_b2 = table.kinds[column3]) != null ? _b2 : "text")} ${occurrence} ${heading}`, 1013904242, 1359893119);
      seeds.set(lanes, column3 * 2);
    });
    return seeds;
  }
  function kindFamily(kind) {
    return kind === "integer" || kind === "decimal" ? "number" : kind;
  }
  var numberBits = new Float64Array(1);
  var numberHalves = new Int32Array(numberBits.buffer);
  function hashNumber(value, seed1, seed2) {
    var _a2, _b2;
    numberBits[0] = value + 0;
    const low = (_a2 = numberHalves[0]) != null ? _a2 : 0;
    const high = (_b2 = numberHalves[1]) != null ? _b2 : 0;
    const half1 = mix(seed1 ^ low);
    const half2 = mix(seed2 ^ high);
    lanes[0] = mix(half1 ^ imul(high, 3432918353));
    lanes[1] = mix(half2 ^ imul(low, 461845907));
  }
  function fingerprintRow(seeds, row) {
    var _a2, _b2, _c, _d;
    let sum1 = 0;
    let sum2 = 0;
    for (let column3 = 0; column3 < row.length; column3++) {
      const cell = row[column3];
      if (cell === "" || cell === void 0) continue;
      const seed1 = (_a2 = seeds[column3 * 2]) != null ? _a2 : 0;
      const seed2 = (_b2 = seeds[column3 * 2 + 1]) != null ? _b2 : 0;
      if (typeof cell === "number") hashNumber(cell, seed1, seed2);
      else hashUnits(cell, seed1, seed2);
      sum1 = sum1 + ((_c = lanes[0]) != null ? _c : 0) | 0;
      sum2 = sum2 + ((_d = lanes[1]) != null ? _d : 0) | 0;
    }
    return fingerprint(mix(sum1 ^ sum2 >>> 7), mix(sum2));
  }

  // src/sheets/layout.ts
  var markerHeading = "fieldrows";
  function columnId(heading, occurrence) {
    return hashText(`${occurrence} ${heading}`);
  }
  function columnIds(headings) {
    const seen = /* @__PURE__ */ new Map();
    return headings.map((heading) => {
      const occurrence = (seen.get(heading) || 0) + 1;
      seen.set(heading, occurrence);
      return columnId(heading, occurrence);
    });
  }
  function numberFormat(kind) {
    switch (kind) {
      case "text":
        return "@";
      case "integer":
        return "0";
      case "decimal":
        return "General";
      case "date":
        return "yyyy-mm-dd";
      case "dateTime":
        return "yyyy-mm-dd hh:mm:ss";
      case "time":
        return "hh:mm:ss";
    }
  }
  function formatMark(key, fingerprint2, numbering = "") {
    return numbering === "" ? `${key}:${fingerprint2}` : `${key}:${fingerprint2}.${numbering}`;
  }
  var goneFingerprint = "gone";
  var leavingFingerprint = "leaving";
  var missedFingerprint = "missed";
  function isInExport(cell) {
    const mark2 = parseMark(cell);
    return mark2 !== void 0 && mark2.fingerprint !== goneFingerprint;
  }
  function parseMark(cell) {
    if (typeof cell !== "string") return void 0;
    const at = cell.lastIndexOf(":");
    if (at < 1) return void 0;
    const point = cell.indexOf(".", at);
    const end = point < 0 ? cell.length : point;
    return { key: cell.slice(0, at), fingerprint: cell.slice(at + 1, end), numbering: cell.slice(end + 1) };
  }
  function isFingerprinted(cell) {
    var _a2, _b2;
    return isFingerprint((_b2 = (_a2 = parseMark(cell)) == null ? void 0 : _a2.fingerprint) != null ? _b2 : "");
  }
  function readLayout(headingRow) {
    const headings = headingRow.map((cell) => typeof cell === "string" ? cell : cell === void 0 ? "" : String(cell));
    const markerColumn = headings.lastIndexOf(markerHeading) + 1;
    if (markerColumn === 0) return void 0;
    const columnOf2 = /* @__PURE__ */ new Map();
    const ids = columnIds(headings.slice(0, markerColumn - 1).concat(headings.slice(markerColumn)));
    ids.forEach((id, index) => {
      const column3 = index < markerColumn - 1 ? index + 1 : index + 2;
      const isBlank = headings[column3 - 1] === "";
      if (!isBlank || column3 < markerColumn) columnOf2.set(id, column3);
    });
    return { markerColumn, columnOf: columnOf2, headings };
  }

  // src/sheets/numbering.ts
  var numberingHeadings = ["_index", "_parent_index"];
  function findNumberingColumns({ headings, kinds: kinds2 }) {
    const columns3 = numberingHeadings.map((heading) => headings.lastIndexOf(heading));
    return columns3.filter((index) => kinds2[index] === "integer");
  }
  function fingerprintAnswers(table, numberingColumns) {
    const seeds = columnSeeds(table);
    if (numberingColumns.length === 0) return table.rows.map((row) => fingerprintRow(seeds, row));
    return table.rows.map((row) => {
      const cells5 = row.slice();
      for (const index of numberingColumns) cells5[index] = "";
      return fingerprintRow(seeds, cells5);
    });
  }
  function numberRows(table, numberingColumns) {
    return table.rows.map((row) => numberingColumns.map((index) => String(row[index])).join("."));
  }

  // src/tables/serial-dates.ts
  var { floor, round } = Math;
  var secondsPerDay = 86400;
  var serialOfEraStart = -693899;
  var daysPerEra = 146097;
  function serialFromDate(year, month, day9) {
    const marchYear = month > 2 ? year : year - 1;
    const era = floor(marchYear / 400);
    const yearOfEra = marchYear - era * 400;
    const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day9 - 1;
    const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
    return era * daysPerEra + dayOfEra + serialOfEraStart;
  }
  function daysInMonth(year, month) {
    if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  }
  function dateFromSerial(serial) {
    const days3 = floor(serial) - serialOfEraStart;
    const era = floor(days3 / daysPerEra);
    const dayOfEra = days3 - era * daysPerEra;
    const yearOfEra = floor(
      (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36524) - floor(dayOfEra / 146096)) / 365
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
    const marchMonth = floor((5 * dayOfYear + 2) / 153);
    const day9 = dayOfYear - floor((153 * marchMonth + 2) / 5) + 1;
    const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1);
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(day9, 2)}`;
  }
  function serialFromTime(hours, minutes3, seconds) {
    return (hours * 3600 + minutes3 * 60 + seconds) / secondsPerDay;
  }
  function timeFromSerial(serial) {
    const total = round(serial * secondsPerDay);
    const seconds = total - floor(total / secondsPerDay) * secondsPerDay;
    return `${padded(floor(seconds / 3600), 2)}:${padded(floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
  }
  function dateTimeFromSerial(serial) {
    const days3 = floor(round(serial * secondsPerDay) / secondsPerDay);
    return `${dateFromSerial(days3)}T${timeFromSerial(serial)}`;
  }
  function padded(value, length) {
    return String(value).padStart(length, "0");
  }

  // src/tables/cell-kinds.ts
  var ZERO = 48;
  var MINUS = 45;
  var POINT = 46;
  var COLON = 58;
  var LETTER_T = 84;
  var largestMantissa = 999999999999999;
  var smallestDecimal = 1e-6;
  var powersOfTen = Array.from({ length: 22 }, (_, exponent) => Number(`1e${exponent}`));
  function readNumber(text8, begin, end) {
    const negative = text8.charCodeAt(begin) === MINUS;
    const firstDigit = negative ? begin + 1 : begin;
    let integerPart = 0;
    let position = firstDigit;
    for (; position < end; position++) {
      const digit = text8.charCodeAt(position) - ZERO;
      if (digit < 0 || digit > 9) break;
      integerPart = integerPart * 10 + digit;
    }
    const integerDigits = position - firstDigit;
    if (integerDigits === 0 || integerDigits > 1 && text8.charCodeAt(firstDigit) === ZERO) return void 0;
    if (position < end) {
      const value = readDecimals(text8, position, end, integerPart);
      return negative && value !== void 0 ? -value : value;
    }
    if (integerPart > largestMantissa || negative && integerPart === 0) return void 0;
    return negative ? -integerPart : integerPart;
  }
  function readDecimals(text8, point, end, integerPart) {
    const decimals = end - point - 1;
    const power = decimals < powersOfTen.length ? powersOfTen[decimals] : void 0;
    if (decimals === 0 || power === void 0) return void 0;
    if (text8.charCodeAt(point) !== POINT || text8.charCodeAt(end - 1) === ZERO) return void 0;
    let mantissa = integerPart;
    for (let position = point + 1; position < end; position++) {
      const digit = text8.charCodeAt(position) - ZERO;
      if (digit < 0 || digit > 9) return void 0;
      mantissa = mantissa * 10 + digit;
    }
    const value = mantissa / power;
    return mantissa > largestMantissa || value < smallestDecimal ? void 0 : value;
  }
  function readTwoDigits(text8, position) {
    const tens = text8.charCodeAt(position) - ZERO;
    const units = text8.charCodeAt(position + 1) - ZERO;
    return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1e4;
  }
  function readDay(text8, begin) {
    if (text8.charCodeAt(begin + 4) !== MINUS || text8.charCodeAt(begin + 7) !== MINUS) return void 0;
    const year = readTwoDigits(text8, begin) * 100 + readTwoDigits(text8, begin + 2);
    const month = readTwoDigits(text8, begin + 5);
    const day9 = readTwoDigits(text8, begin + 8);
    if (year < 1900 || month < 1 || month > 12 || day9 < 1 || day9 > daysInMonth(year, month)) return void 0;
    return serialFromDate(year, month, day9);
  }
  function readTimeOfDay(text8, begin) {
    if (text8.charCodeAt(begin + 2) !== COLON || text8.charCodeAt(begin + 5) !== COLON) return void 0;
    const hours = readTwoDigits(text8, begin);
    const minutes3 = readTwoDigits(text8, begin + 3);
    const seconds = readTwoDigits(text8, begin + 6);
    if (hours < 0 || hours > 23 || minutes3 < 0 || minutes3 > 59 || seconds < 0 || seconds > 59) return void 0;
    return serialFromTime(hours, minutes3, seconds);
  }
  function readDateTime(text8, begin) {
    if (text8.charCodeAt(begin + 10) !== LETTER_T) return void 0;
    const day9 = readDay(text8, begin);
    const time = readTimeOfDay(text8, begin + 11);
    return day9 === void 0 || time === void 0 ? void 0 : day9 + time;
  }
  function readCell(kind, text8, begin, end) {
    if (kind === "integer" || kind === "decimal") return readNumber(text8, begin, end);
    if (kind === "date") return end - begin === 10 ? readDay(text8, begin) : void 0;
    if (kind === "dateTime") return end - begin === 19 ? readDateTime(text8, begin) : void 0;
    return end - begin === 8 ? readTimeOfDay(text8, begin) : void 0;
  }
  var candidates = ["date", "dateTime", "time"];
  function kindOf(text8, begin, end) {
    const number6 = readNumber(text8, begin, end);
    if (number6 !== void 0) return Number.isInteger(number6) ? "integer" : "decimal";
    for (const kind of candidates) if (readCell(kind, text8, begin, end) !== void 0) return kind;
    return "text";
  }
  function restoreText(kind, cell) {
    if (typeof cell === "string") return cell;
    if (kind === "date") return dateFromSerial(cell);
    if (kind === "dateTime") return dateTimeFromSerial(cell);
    if (kind === "time") return timeFromSerial(cell);
    return String(cell);
  }
  function numberText(text8) {
    const value = Number(text8);
    return Number.isFinite(value) && text8.trim() !== "" ? String(value) : text8;
  }

  // src/sheets/row-keys.ts
  function findKeyColumn(table) {
    const candidates2 = [
      ["id", "_id"],
      ["rootUuid", "meta/rootUuid"]
    ];
    for (const [kind, heading] of candidates2) {
      const index = table.headings.lastIndexOf(heading);
      if (index >= 0 && hasDistinctValues(table, index)) return { kind, index };
    }
    return { kind: "position", index: -1 };
  }
  function hasDistinctValues(table, index) {
    const seen = /* @__PURE__ */ new Set();
    for (const row of table.rows) {
      const value = row[index];
      if (value === "" || value === void 0 || seen.has(value)) return false;
      seen.add(value);
    }
    return true;
  }
  function rowKeys(table, key) {
    if (key.kind === "position") return table.rows.map((_row, index) => `#${index + 1}`);
    const kind = table.kinds[key.index] || "text";
    return table.rows.map((row) => restoreText(kind, row[key.index]));
  }

  // src/sheets/row-ranges.ts
  function fateOfAbsent({ key, fingerprint: fingerprint2 }, range, oldestKept2 = 0) {
    var _a2;
    if (((_a2 = submissionOf(key)) != null ? _a2 : oldestKept2) < oldestKept2) return "aged";
    if (range === void 0) return "vanished";
    const { start: start2, after, upTo } = range;
    const isLast = isLastPart(range);
    const submission = submissionOf(key);
    if (submission === void 0) return isLast && start2 === 0 ? "vanished" : "beyond";
    if (isOutOfTurn({ key }, range)) return "vanished";
    const isMarked = fingerprint2 === missedFingerprint;
    if (submission > after && submission <= upTo) return isLast ? "vanished" : isMarked ? "beyond" : "missed";
    return isLast && isMarked && submission > start2 && submission <= after ? "vanished" : "beyond";
  }
  function isLastPart(range) {
    return range === void 0 || range.upTo === Number.POSITIVE_INFINITY;
  }
  function isOutOfTurn({ key }, range) {
    var _a2, _b2;
    return ((_b2 = range == null ? void 0 : range.also) == null ? void 0 : _b2.includes((_a2 = submissionOf(key)) != null ? _a2 : 0)) === true;
  }
  function submissionOf(key) {
    var _a2;
    const digits3 = (_a2 = /^\d{1,15}(?=\/|$)/.exec(key)) == null ? void 0 : _a2[0];
    return digits3 === void 0 ? void 0 : Number(digits3);
  }

  // src/sheets/compare-rows.ts
  function compareRows(table, markerCells, givenKeys, formerHeadings2) {
    const key = givenKeys === void 0 ? findKeyColumn(table) : { kind: "given", index: -1 };
    const keys = givenKeys != null ? givenKeys : rowKeys(table, key);
    const numberingColumns = findNumberingColumns(table);
    const fingerprints = fingerprintAnswers(table, numberingColumns);
    const former = formerHeadings2 && fingerprintAnswers({ ...table, headings: formerHeadings2 }, numberingColumns);
    const numberings = numberRows(table, numberingColumns);
    const tableRowOfKey = /* @__PURE__ */ new Map();
    keys.forEach((value, index) => {
      tableRowOfKey.set(value, index);
    });
    const found = new Uint8Array(keys.length);
    const seen = /* @__PURE__ */ new Set();
    const tableRowOf = new Int32Array(markerCells.length + 1).fill(-1);
    const changed = [];
    const renumbered = [];
    const absent = { vanished: [], missed: [], beyond: [], aged: [] };
    const kept = [];
    const revived = [];
    const copies = [];
    let rowsBefore = 0;
    let lastOurs = 1;
    for (let row = 2; row <= markerCells.length; row++) {
      const mark2 = parseMark(markerCells[row - 1]);
      if (mark2 === void 0) continue;
      if (seen.has(mark2.key)) {
        copies.push(row);
        continue;
      }
      seen.add(mark2.key);
      lastOurs = row;
      const wasKept = mark2.fingerprint === goneFingerprint;
      if (!wasKept) rowsBefore++;
      const tableRow = tableRowOfKey.get(mark2.key);
      if (tableRow === void 0) {
        const fate = fateOfAbsent(mark2, table.range, table.oldestKept);
        (wasKept && fate !== "aged" ? kept : absent[fate]).push(row);
        continue;
      }
      if (wasKept || mark2.fingerprint === leavingFingerprint) revived.push(row);
      found[tableRow] = 1;
      tableRowOf[row - 1] = tableRow;
      const isMarked = mark2.fingerprint === fingerprints[tableRow];
      if (!isMarked && mark2.fingerprint !== (former == null ? void 0 : former[tableRow])) changed.push({ sheetRow: row, tableRow });
      else if (!isMarked || mark2.numbering !== numberings[tableRow] && !isOutOfTurn(mark2, table.range)) {
        renumbered.push({ sheetRow: row, tableRow });
      }
    }
    const added2 = [];
    for (let index = 0; index < keys.length; index++) if (found[index] === 0) added2.push(index);
    return {
      key,
      keys,
      fingerprints,
      numberingColumns,
      numberings,
      changed,
      renumbered,
      outdated: [],
      tableRowOf,
      added: added2,
      ...absent,
      kept,
      revived,
      copies,
      rowsBefore,
      lastOurs,
      isLastPart: isLastPart(table.range)
    };
  }
  function markOf({ keys, fingerprints, numberings }, tableRow) {
    var _a2, _b2;
    return formatMark((_a2 = keys[tableRow]) != null ? _a2 : "", (_b2 = fingerprints[tableRow]) != null ? _b2 : "", numberings[tableRow]);
  }
  function unnumberedMark({ keys, fingerprints }, tableRow) {
    var _a2, _b2;
    return formatMark((_a2 = keys[tableRow]) != null ? _a2 : "", (_b2 = fingerprints[tableRow]) != null ? _b2 : "", "?");
  }
  function upToDateRows({ tableRowOf, changed }) {
    const edited = new Set(changed.map(({ sheetRow }) => sheetRow));
    const rows5 = [];
    tableRowOf.forEach((tableRow, index) => {
      if (tableRow >= 0 && !edited.has(index + 1)) rows5.push(index + 1);
    });
    return rows5;
  }
  function findOutdated(rows5, allRows, keyCells) {
    const tableRowAt = (sheetRow) => {
      var _a2;
      return (_a2 = rows5.tableRowOf[sheetRow - 1]) != null ? _a2 : -1;
    };
    const showsItsKey = (sheetRow) => keyCells === void 0 || String(keyCells[sheetRow - 1]) === rows5.keys[tableRowAt(sheetRow)];
    const rewritten = upToDateRows(rows5).filter((sheetRow) => allRows || !showsItsKey(sheetRow));
    const changed = [...rows5.changed, ...rewritten.map((sheetRow) => ({ sheetRow, tableRow: tableRowAt(sheetRow) }))];
    const edited = rows5.changed.map(({ sheetRow }) => sheetRow);
    const outdated = allRows ? rewritten.concat(edited, rows5.vanished, rows5.aged, rows5.beyond) : rewritten;
    if (outdated.length === 0) return rows5;
    const ascending = (a, b) => a - b;
    const rewrittenRows = new Set(rewritten);
    return {
      ...rows5,
      renumbered: rows5.renumbered.filter(({ sheetRow }) => !rewrittenRows.has(sheetRow)),
      outdated: [...outdated].sort(ascending),
      changed: changed.sort((a, b) => ascending(a.sheetRow, b.sheetRow))
    };
  }

  // src/sheets/renames.ts
  var leastShare = 0.9;
  var leastValues = 3;
  function findRenameCandidates(columns3, layout, known) {
    if (columns3.gone.length === 0 || columns3.added.length === 0) return [];
    const before = known.filter(({ id, present }) => present !== false && layout.columnOf.has(id)).map(({ id }) => id);
    const inBoth = new Set(before.filter((id) => columns3.ids.includes(id)));
    const left2 = stretchesBetween(before, inBoth);
    const come = stretchesBetween(columns3.ids, inBoth);
    const gone = new Set(columns3.gone);
    const added2 = new Set(columns3.added);
    const candidates2 = [];
    left2.forEach((old, place) => {
      var _a2;
      const next = (_a2 = come.get(place)) != null ? _a2 : [];
      if (next.length !== old.length) return;
      old.forEach((id, offset) => {
        var _a3, _b2, _c, _d;
        const column3 = (_a3 = layout.columnOf.get(id)) != null ? _a3 : 0;
        const index = columns3.ids.indexOf((_b2 = next[offset]) != null ? _b2 : "");
        const from = (_c = layout.headings[column3 - 1]) != null ? _c : "";
        const to = (_d = columns3.headings[index]) != null ? _d : "";
        const isClear = count9(layout.headings, from) === 1 && count9(layout.headings, to) === 0 && count9(columns3.headings, to) === 1;
        if (gone.has(column3) && added2.has(index) && isClear) candidates2.push({ index, column: column3, from, to });
      });
    });
    return candidates2;
  }
  function stretchesBetween(ids, inBoth) {
    const stretches = /* @__PURE__ */ new Map();
    let before = "";
    let stretch = [];
    for (const id of [...ids, ""]) {
      if (id !== "" && !inBoth.has(id)) stretch.push(id);
      else {
        if (stretch.length > 0) stretches.set(`${before} ${id}`, stretch);
        before = id;
        stretch = [];
      }
    }
    return stretches;
  }
  function count9(headings, heading) {
    return headings.filter((other) => other === heading).length;
  }
  function showsAnswers(table, rows5, index, displayed) {
    let inBoth = 0;
    let same = 0;
    let sameValues = 0;
    rows5.tableRowOf.forEach((tableRow, offset) => {
      var _a2;
      if (tableRow < 0) return;
      inBoth++;
      const shown = (_a2 = displayed[offset]) != null ? _a2 : "";
      if (!isShownAs(shown, table, tableRow, index)) return;
      same++;
      if (shown !== "") sameValues++;
    });
    return same >= leastShare * inBoth && sameValues >= Math.max(1, Math.min(leastValues, inBoth));
  }
  function isShownAs(shown, table, tableRow, index) {
    var _a2, _b2, _c;
    const kind = (_a2 = table.kinds[index]) != null ? _a2 : "text";
    const answer = restoreText(kind, (_c = (_b2 = table.rows[tableRow]) == null ? void 0 : _b2[index]) != null ? _c : "");
    return shown === answer || shown === answer.replace("T", " ") || kind === "decimal" && shown.replace(",", ".") === answer;
  }
  function renameHeadings(layout, known, renames) {
    const newId = new Map(renames.map(({ from, to }) => [columnId(from, 1), columnId(to, 1)]));
    const arrived = new Set(newId.values());
    const renamed = known.filter(({ id }) => !arrived.has(id)).map((column3) => {
      var _a2;
      return { ...column3, id: (_a2 = newId.get(column3.id)) != null ? _a2 : column3.id };
    });
    return { layout: withHeadings(layout, renames), known: renamed };
  }
  function withHeadings(layout, renames) {
    if (renames.length === 0) return layout;
    const headings = [...layout.headings];
    const columnOf2 = new Map(layout.columnOf);
    for (const { column: column3, to } of renames) {
      headings[column3 - 1] = to;
      for (const [id, place] of columnOf2) if (place === column3) columnOf2.delete(id);
      columnOf2.set(columnId(to, 1), column3);
    }
    return { ...layout, headings, columnOf: columnOf2 };
  }
  function formerHeadings(table, renames) {
    const headings = [...table.headings];
    for (const { index, from } of renames) headings[index] = from;
    return headings;
  }
  function renamesInProgress(progress, renames) {
    const oldId = new Map(renames.map(({ from, to }) => [columnId(to, 1), columnId(from, 1)]));
    const remembered = [];
    for (const column3 of progress) {
      const id = oldId.get(column3.id);
      if (id !== void 0) remembered.push({ ...column3, id });
      remembered.push(column3);
    }
    return remembered;
  }

  // src/sheets/namesakes.ts
  function findRemembered(layout, known) {
    const knownById = new Map(known.map((column3) => [column3.id, column3]));
    const unclear = [];
    let found = layout;
    columnsByHeading(layout).forEach((columns3, heading) => {
      const ours = oursAmong(heading, columns3.length, knownById);
      if (ours.length === 0 || ours.some(({ namesakes }) => namesakes !== void 0)) return;
      const expected = Math.max(ours.length, ...ours.map(({ among }) => {
        var _a2;
        return (_a2 = among == null ? void 0 : among.of) != null ? _a2 : 0;
      }));
      const ids = ours.map(({ id }) => id);
      if (columns3.length !== expected) {
        unclear.push({ heading, columns: columns3, ids, isFewer: columns3.length < expected });
      } else if (ours.some(({ among }) => among !== void 0)) {
        found = assignColumns(
          found,
          heading,
          columns3,
          ours.map(({ id, among }, index) => {
            var _a2, _b2;
            return [id, (_b2 = columns3[((_a2 = among == null ? void 0 : among.nth) != null ? _a2 : index + 1) - 1]) != null ? _b2 : 0];
          }),
          knownById
        );
      }
    });
    return { layout: found, unclear };
  }
  function columnsByHeading({ headings, markerColumn }) {
    const columns3 = /* @__PURE__ */ new Map();
    headings.forEach((heading, index) => {
      if (index + 1 === markerColumn || heading === "" && index + 1 > markerColumn) return;
      const same = columns3.get(heading);
      if (same === void 0) columns3.set(heading, [index + 1]);
      else same.push(index + 1);
    });
    return columns3;
  }
  function oursAmong(heading, count12, knownById) {
    const ids = Array.from({ length: count12 }, (_unused, index) => columnId(heading, index + 1));
    return ids.map((id) => knownById.get(id)).filter((column3) => column3 !== void 0);
  }
  function assignColumns(layout, heading, columns3, places, knownById) {
    const columnOf2 = new Map(layout.columnOf);
    const taken2 = new Set(places.map(([, column3]) => column3));
    for (let occurrence2 = 1; occurrence2 <= columns3.length; occurrence2++) columnOf2.delete(columnId(heading, occurrence2));
    for (const [id, column3] of places) columnOf2.set(id, column3);
    let occurrence = 1;
    for (const column3 of columns3) {
      if (taken2.has(column3)) continue;
      while (knownById.has(columnId(heading, occurrence))) occurrence++;
      columnOf2.set(columnId(heading, occurrence++), column3);
    }
    return { ...layout, columnOf: columnOf2 };
  }
  var leastShare2 = 0.9;
  var leastShareOfEdited = 0.5;
  function decideByCells(layout, known, table, rows5, unclear, displayed) {
    const { heading, columns: columns3, ids, isFewer } = unclear;
    const tableIds = columnIds(table.headings);
    const places = [];
    const taken2 = /* @__PURE__ */ new Set();
    for (const id of ids) {
      const index = tableIds.indexOf(id);
      const free = columns3.filter((column4) => !taken2.has(column4));
      const column3 = index < 0 ? free[0] : chooseColumn(layout, known, id, table, rows5, index, free, displayed);
      if (column3 === void 0 && isFewer) continue;
      if (column3 === void 0) return void 0;
      taken2.add(column3);
      places.push([id, column3]);
    }
    return assignColumns(layout, heading, columns3, places, new Map(known.map((column3) => [column3.id, column3])));
  }
  function chooseColumn(layout, known, id, table, rows5, index, columns3, displayed) {
    const { sheetRows, least } = comparableRows(rows5);
    if (sheetRows.length === 0) return table.range === void 0 || rows5.rowsBefore === 0 ? columns3[0] : void 0;
    const scores = columns3.map((column3) => {
      var _a2;
      const cells5 = (_a2 = displayed.get(column3)) != null ? _a2 : [];
      const same = sheetRows.filter(
        (row) => {
          var _a3, _b2;
          return isShownAs((_a3 = cells5[row - 1]) != null ? _a3 : "", table, (_b2 = rows5.tableRowOf[row - 1]) != null ? _b2 : -1, index);
        }
      );
      return same.length / sheetRows.length;
    });
    const best = Math.max(...scores);
    if (best < least) return void 0;
    const winners = columns3.filter((_column, place) => scores[place] === best);
    if (winners.length === 1) return winners[0];
    const beside = winners.filter((column3) => isBesideNeighbour(layout, known, id, column3));
    if (beside.length === 1) return beside[0];
    return best === 1 ? winners[0] : void 0;
  }
  function comparableRows(rows5) {
    const upToDate = upToDateRows(rows5);
    return upToDate.length > 0 ? { sheetRows: upToDate, least: leastShare2 } : { sheetRows: rows5.changed.map(({ sheetRow }) => sheetRow), least: leastShareOfEdited };
  }
  function isBesideNeighbour(layout, known, id, column3) {
    const present = known.filter((other) => other.present !== false).map((other) => other.id);
    const place = present.indexOf(id);
    const columnOf2 = (neighbour) => {
      var _a2;
      return (_a2 = layout.columnOf.get(neighbour != null ? neighbour : "")) != null ? _a2 : Number.NaN;
    };
    return columnOf2(present[place - 1]) === column3 - 1 || columnOf2(present[place + 1]) === column3 + 1;
  }
  function rememberPlaces(remembered, headings, columnOf2) {
    var _a2, _b2;
    const columns3 = /* @__PURE__ */ new Map();
    headings.forEach((heading, index) => {
      var _a3;
      columns3.set(heading, [...(_a3 = columns3.get(heading)) != null ? _a3 : [], index + 1]);
    });
    const ours = /* @__PURE__ */ new Map();
    for (const { id } of remembered) {
      const heading = headings[((_a2 = columnOf2.get(id)) != null ? _a2 : 0) - 1];
      if (heading !== void 0) ours.set(heading, ((_b2 = ours.get(heading)) != null ? _b2 : 0) + 1);
    }
    return remembered.map(({ among: _before, ...column3 }) => {
      var _a3, _b3, _c, _d;
      const place = (_a3 = columnOf2.get(column3.id)) != null ? _a3 : 0;
      const heading = (_b3 = headings[place - 1]) != null ? _b3 : "";
      const same = (_c = columns3.get(heading)) != null ? _c : [];
      if (heading === "" || same.length <= ((_d = ours.get(heading)) != null ? _d : 0)) return column3;
      return { ...column3, among: { nth: same.indexOf(place) + 1, of: same.length } };
    });
  }

  // src/commands/sheets/column-memory.ts
  var left = 0;
  var here = 1;
  var uncertain = 2;
  var arriving = 3;
  var placeUnit = 4;
  var nthUnit = 1e3;
  function storedColumn({ id, kind, present, namesakes, among }) {
    const place = present === void 0 ? uncertain : present ? here : left;
    if (among !== void 0 && namesakes === void 0) {
      return [id, kind != null ? kind : "", -((among.of * nthUnit + among.nth) * placeUnit + place)];
    }
    return [id, kind != null ? kind : "", namesakes === void 0 ? place : arriving + namesakes];
  }
  function knownColumn([id, kind, stored2]) {
    const place = stored2 < 0 ? -stored2 % placeUnit : stored2;
    const order = Math.floor(-stored2 / placeUnit);
    return {
      id,
      kind: kind === "" ? void 0 : kind,
      ...stored2 < 0 ? { among: { nth: order % nthUnit, of: Math.floor(order / nthUnit) } } : {},
      present: place === uncertain ? void 0 : place !== left,
      namesakes: place >= arriving ? place - arriving : void 0
    };
  }

  // src/commands/sheets/lost-headings.ts
  var rowsLookedAt = 20;
  function lostHeadings(sheet) {
    var _a2, _b2, _c;
    const sheetName3 = sheet.name();
    const top = sheet.readBlock(1, 1, Math.min(sheet.lastRow(), rowsLookedAt), sheet.lastColumn());
    const column3 = findMarkerColumn(top);
    if (column3 === 0) return new FieldrowsError("fingerprintsLost", { sheetName: sheetName3 });
    const row = ((_a2 = sheet.readColumn(column3)) != null ? _a2 : []).lastIndexOf(markerHeading) + 1;
    if (row > 0) return new FieldrowsError("headingsMoved", { sheetName: sheetName3, row });
    const first = (_c = (_b2 = top[0]) == null ? void 0 : _b2[column3 - 1]) != null ? _c : "";
    const isAnotherHeading = first !== "" && !isFingerprinted(first);
    return new FieldrowsError(isAnotherHeading ? "fingerprintsLost" : "headingsGone", { sheetName: sheetName3 });
  }
  function findMarkerColumn(rows5) {
    var _a2;
    const counts = /* @__PURE__ */ new Map();
    for (const row of rows5) {
      row.forEach((cell, index) => {
        var _a3;
        if (cell === markerHeading || isFingerprinted(cell)) counts.set(index + 1, ((_a3 = counts.get(index + 1)) != null ? _a3 : 0) + 1);
      });
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return (_a2 = most == null ? void 0 : most[0]) != null ? _a2 : 0;
  }

  // src/source-kinds.ts
  var sourceIds = ["kobo", "clockify", "sample"];
  var importFormats = ["csv", "xlsx", "json"];
  var fileFormats = ["pdf", "xlsx", "csv"];

  // src/limits.ts
  var maxSpreadsheetCells = 1e7;
  var maxSheets = 200;
  var maxSheetColumns = 18278;
  var maxCellCharacters = 5e4;
  var newSheetGrid = { rows: 1e3, columns: 26 };
  var maxSheetNameCharacters = 100;
  var maxResponseBytes = 50 * 1024 * 1024;
  var maxUrlCharacters = 2082;
  var maxExecutionMilliseconds = 6 * 60 * 1e3;
  var maxCustomFunctionMilliseconds = 30 * 1e3;
  var dailyTriggerMilliseconds = { personal: 90 * 60 * 1e3, workspace: 6 * 60 * 60 * 1e3 };
  var dailyRequests = 2e4;
  var maxPropertyValueBytes = 9 * 1024;
  var maxPropertyStoreBytes = 500 * 1024;
  var boundTriggerMinutes = [5, 10, 15, 30];
  var triggerHours = [1, 2, 4, 6, 8, 12];
  var exportCacheSeconds = 300;
  var maxListPage = 1e3;
  var keptAsynchronousExports = 10;
  var asynchronousExportSeconds = 35 * 60;
  var clockifyFreeDays = 31;
  var clockifyFreeHourlyRequests = 30;
  var clockifyPageSize = 1e3;

  // src/settings/stored-values.ts
  var maxPartBytes = maxPropertyValueBytes - 64;
  function readStored(properties, name3) {
    var _a2;
    const first = properties[name3];
    if (first === void 0) return void 0;
    const bar = first.indexOf("|");
    const parts = Number(first.slice(0, bar));
    let json2 = first.slice(bar + 1);
    for (let part = 1; part < parts; part++) json2 += (_a2 = properties[`${name3}~${part}`]) != null ? _a2 : "\0";
    try {
      return JSON.parse(json2);
    } catch {
      return void 0;
    }
  }
  function storedEntries(name3, value) {
    const parts = splitByBytes(JSON.stringify(value), maxPartBytes);
    const entries = {};
    parts.forEach((part, index) => {
      entries[index === 0 ? name3 : `${name3}~${index}`] = index === 0 ? `${parts.length}|${part}` : part;
    });
    return entries;
  }
  function removedEntries(properties, name3) {
    const entries = {};
    for (const key of Object.keys(properties)) if (key === name3 || key.startsWith(`${name3}~`)) entries[key] = void 0;
    return entries;
  }
  function requireRoom(properties, entries) {
    if (storedBytes({ ...properties, ...entries }) > maxPropertyStoreBytes) {
      throw new FieldrowsError("settingsTooLarge", {});
    }
  }
  function storedBytes(properties) {
    let bytes = 0;
    for (const [key, value] of Object.entries(properties)) {
      if (value !== void 0) bytes += utf8Bytes(key) + utf8Bytes(value);
    }
    return bytes;
  }
  function splitByBytes(text8, maxBytes) {
    const parts = [];
    let start2 = 0;
    let bytes = 0;
    for (let at = 0; at < text8.length; at++) {
      const size = utf8BytesOfUnit(text8.charCodeAt(at));
      const room = isLeadingSurrogate(text8.charCodeAt(at)) ? maxBytes - size : maxBytes;
      if (bytes + size > room) {
        parts.push(text8.slice(start2, at));
        start2 = at;
        bytes = 0;
      }
      bytes += size;
    }
    parts.push(text8.slice(start2));
    return parts;
  }
  function isLeadingSurrogate(unit) {
    return unit >= 55296 && unit <= 56319;
  }
  function utf8Bytes(text8) {
    let bytes = 0;
    for (let at = 0; at < text8.length; at++) bytes += utf8BytesOfUnit(text8.charCodeAt(at));
    return bytes;
  }
  function utf8BytesOfUnit(unit) {
    return unit < 128 ? 1 : unit < 2048 ? 2 : 3;
  }

  // src/settings/run-history.ts
  var slotPrefix = "fieldrows.history.";
  var mostRuns = 200;
  var runsPerSlot = 25;
  var slots = mostRuns / runsPerSlot + 1;
  var runSchema = object({
    /** Milliseconds since 1970. */
    at: number5(),
    importId: string(),
    state: string(),
    /** Error code; '' when it went well. */
    code: string(),
    /** The facts of its sentence. */
    details: record(string(), union([string(), number5()])),
    received: number5(),
    added: number5(),
    changed: number5(),
    removed: number5(),
    seconds: number5(),
    requests: number5(),
    bytes: number5(),
    /** Submissions the server counted; -1 where it was not asked or did not say. */
    counted: number5()
  });
  var fields = Object.keys(runSchema.entries);
  function readHistory(properties) {
    const runs = readSlots(properties).flatMap((slot) => slot.runs);
    return runs.slice(0, mostRuns).flatMap((values) => {
      if (!Array.isArray(values)) return [];
      const run = safeParse(runSchema, Object.fromEntries(fields.map((field, index) => [field, values[index]])));
      return run.success ? [run.output] : [];
    });
  }
  function withRun(history, run) {
    return [run, ...history].slice(0, mostRuns);
  }
  function runEntries(properties, run) {
    const values = fields.map((field) => run[field]);
    const [newest2] = readSlots(properties);
    if (newest2 !== void 0 && newest2.runs.length < runsPerSlot) {
      return storedEntries(newest2.name, [newest2.turn, values, ...newest2.runs]);
    }
    const turn = newest2 === void 0 ? 0 : newest2.turn + 1;
    return storedEntries(`${slotPrefix}${turn % slots}`, [turn, values]);
  }
  function runEntriesOf(properties, importIds) {
    const place = fields.indexOf("importId");
    const isKept2 = (values) => Array.isArray(values) && importIds.has(String(values[place]));
    const slotEntries = readSlots(properties).map(
      ({ name: name3, turn, runs }) => storedEntries(name3, [turn, ...runs.filter(isKept2)])
    );
    return Object.assign({}, ...slotEntries);
  }
  function readSlots(properties) {
    const found = [];
    for (let number6 = 0; number6 < slots; number6++) {
      const name3 = `${slotPrefix}${number6}`;
      const stored2 = readStored(properties, name3);
      if (!Array.isArray(stored2) || typeof stored2[0] !== "number") continue;
      found.push({ name: name3, turn: stored2[0], runs: stored2.slice(1) });
    }
    return found.sort((a, b) => b.turn - a.turn);
  }

  // src/settings/saved-imports.ts
  var noSheet = -1;
  var linkedSheetSchema = looseObject({
    group: string(),
    sheetId: number5(),
    sheetName: string(),
    /** Of a group within another one: that one. */
    parent: optional(string())
  });
  var columnIdsSchema = pipe(array(string()), readonly());
  var columnChoiceSchema = object({ leaveOut: columnIdsSchema, hash: columnIdsSchema, keep: columnIdsSchema });
  var columnChoicesSchema = looseObject({
    /** What happens to columns that come into the export later. */
    newColumns: picklist(["add", "ask", "leaveOut"]),
    /** By the repeat group; '' for the submissions. */
    sheets: record(string(), columnChoiceSchema)
  });
  var parentColumnSchema = object({ of: picklist(["submission", "parent"]), id: string() });
  var savedImportSchema = looseObject({
    version: literal(1),
    id: string(),
    name: string(),
    source: picklist(sourceIds),
    server: string(),
    /** What the data belong to on the server. */
    projectUid: string(),
    projectName: string(),
    /** What the project is asked for, such as a named export. */
    offerUid: string(),
    offerName: string(),
    /** What the offer looked like when it was chosen, and when it was last seen; not there before it was. */
    offerFacts: optional(string()),
    offerSeen: optional(string()),
    format: picklist(importFormats),
    /** What else the source lets people choose, in its own words. */
    options: optional(record(string(), string()), {}),
    /** `noSheet` until the first run has made or found its sheet. */
    sheetId: number5(),
    sheetName: string(),
    /** Sheets of repeat groups, by the group; in the order in which the groups first had rows. */
    linkedSheets: optional(array(linkedSheetSchema), []),
    /** Names of the project's repeat groups when the import was saved, where they were known. */
    repeatGroups: optional(pipe(array(string()), readonly()), []),
    /** What becomes of rows whose submission left the export. */
    vanishedRows: optional(picklist(["remove", "keep"]), "remove"),
    /** How many submissions are kept, the newest ones; 0 for all. */
    newest: optional(number5(), 0),
    /** Whether each refresh lists what it changes on a sheet of its own. */
    changeLog: optional(boolean(), false),
    /** Undefined where nobody has chosen among the columns: then all are kept. */
    columnChoices: optional(columnChoicesSchema),
    /** Answers of parents that are shown beside the rows of repeat groups, too, by the group. */
    parentColumns: optional(record(string(), pipe(array(parentColumnSchema), readonly())), {}),
    /** Minutes between refreshes; 0 for by hand. */
    schedule: number5(),
    /** Who has paused the schedule, and when: a person's own decision, which no failure takes and no success ends. */
    pause: optional(looseObject({ by: string(), at: number5() })),
    /** Random identifier of the person whose key and trigger refresh it. */
    ownerId: string(),
    ownerAccount: string(),
    /** Google's id of the spreadsheet the owner meant; '' when not known. In a copy it is another one. */
    spreadsheetId: optional(string(), ""),
    createdAt: number5()
  });
  var remarkSchema = object({
    code: string(),
    details: record(string(), union([string(), number5(), pipe(array(string()), readonly())]))
  });
  var sheetMemorySchema = looseObject({
    /** Rows of ours. */
    rows: number5(),
    /** Fingerprint of the marker column; '' while the sheet is unfinished. */
    sheetFingerprint: string(),
    markerColumn: number5(),
    columns: array(tuple([string(), string(), number5()])),
    /** What the file called the table and how it told it from others; only of a sheet that was finished. */
    part: optional(object({ name: string(), fingerprint: string() })),
    /** Where columns were chosen: those of the export as they were treated (`treatment-memory.ts`). */
    seen: optional(array(string())),
    /** New columns that wait for a person's decision: id and heading, cut. */
    waiting: optional(array(tuple([string(), string()]))),
    /**
     * Columns that an interrupted refresh was taking out of the sheet: id, and the id of the last column with its heading.
     * Once the sheet has not that many columns of the heading any more, it is gone.
     */
    leaving: optional(array(tuple([string(), string()])))
  });
  var newSheetMemory = { rows: 0, sheetFingerprint: "", markerColumn: 0, columns: [] };
  var countsSchema = object({ received: number5(), added: number5(), changed: number5(), removed: number5() });
  var readingSchema = looseObject({
    /** Offer that it is about. */
    offerUid: string(),
    /** The server cannot answer while a run waits, so the import goes on in the background from run to run. */
    inBackground: optional(boolean(), false),
    /** What the next run goes on with, in the source's own words. */
    checkpoint: optional(record(string(), union([string(), number5(), boolean()]))),
    /** Whether the last run ended while nothing was there. */
    waiting: optional(boolean()),
    /** Only while it is under way in portions: how many submissions are in the sheets, of how many. */
    read: exactOptional(number5()),
    total: exactOptional(number5()),
    /** What its portions have done so far. */
    counts: exactOptional(countsSchema),
    /** When everything will be read again, where refreshes read only what is new. */
    wholeAt: exactOptional(number5()),
    /** Fingerprint of what was chosen of the columns and rows that have been read. */
    chosen: exactOptional(string())
  });
  var importStatusSchema = looseObject({
    /** Of the submissions' sheet. */
    ...sheetMemorySchema.entries,
    /** Of the sheets of repeat groups, by the group. */
    linked: optional(record(string(), sheetMemorySchema), {}),
    version: literal(1),
    state: picklist(["new", "imported", "unchanged", "incomplete", "held", "failed"]),
    /** Error code behind `held` and `failed`, with the facts of its sentence. */
    code: optional(string()),
    details: optional(record(string(), union([string(), number5()]))),
    /** What the last run did. */
    counts: countsSchema,
    /** What the last refresh did that was completed and changed a row, and when. */
    lastChange: optional(
      looseObject({ at: number5(), added: number5(), changed: number5(), removed: number5() })
    ),
    warnings: pipe(array(remarkSchema), readonly()),
    lastAttemptAt: number5(),
    lastCompleteAt: number5(),
    /** When the trigger shall look at it next; 0 without a schedule and while paused. */
    nextAt: number5(),
    /** When the schedule comes round, whatever has put off `nextAt` or brought it forward; 0 when not known. */
    slotAt: optional(number5(), 0),
    /** Failures in a row. */
    failures: number5(),
    /** Failures in a row, up to the last one, that only a person can mend. */
    permanentFailures: optional(number5(), 0),
    /** Whether the trigger leaves it alone until somebody has mended what failed. */
    paused: optional(boolean(), false),
    /** Runs in a row whose export the server could not finish in time; those that only met it at work do not count. */
    timeOuts: optional(number5(), 0),
    /** Only of an import that is not read in one go. */
    reading: optional(readingSchema),
    /** What the server counted when it was last asked; not there before it was. */
    serverCount: optional(
      object({
        /** -1 where it did not say. */
        submissions: number5(),
        /** Submissions the export brought at that time. */
        received: number5(),
        at: number5(),
        /** Whether the export held all submissions when a complete refresh last asked. */
        hadAll: boolean()
      })
    ),
    /** Only while it is read in portions: rows of each sheet when the last complete refresh ended, by repeat group. */
    settledRows: optional(record(string(), number5())),
    /** Which days the last complete refresh was about, where those move with the calendar. */
    days: optional(object({ from: number5(), to: number5() })),
    /** Fingerprint of the bytes and settings of the last complete refresh. */
    sourceFingerprint: string(),
    /** Fingerprint of the source whose removals a person has accepted and that is not yet carried out; else ''. */
    accepted: optional(string(), "")
  });
  var newStatus = {
    ...newSheetMemory,
    linked: {},
    version: 1,
    state: "new",
    counts: { received: 0, added: 0, changed: 0, removed: 0 },
    warnings: [],
    lastAttemptAt: 0,
    lastCompleteAt: 0,
    nextAt: 0,
    slotAt: 0,
    failures: 0,
    permanentFailures: 0,
    paused: false,
    timeOuts: 0,
    sourceFingerprint: "",
    accepted: ""
  };
  var documentFactsSchema = looseObject({
    /** Google's number of the status sheet; `noSheet` until there is one. */
    statusSheetId: number5()
  });
  var importPrefix = "fieldrows.import.";
  var statusPrefix = "fieldrows.status.";
  var codebookPrefix = "fieldrows.codebook.";
  var factsName = "fieldrows.document";
  function readDocumentSettings(store) {
    const properties = store.readAll();
    const imports2 = [];
    let unreadable = 0;
    const statuses = /* @__PURE__ */ new Map();
    for (const name3 of Object.keys(properties)) {
      if (!name3.startsWith(importPrefix) || name3.includes("~")) continue;
      const parsed = safeParse(savedImportSchema, readStored(properties, name3));
      if (!parsed.success) {
        unreadable++;
        continue;
      }
      imports2.push(parsed.output);
      const status = safeParse(importStatusSchema, readStored(properties, statusPrefix + parsed.output.id));
      statuses.set(parsed.output.id, status.success ? status.output : newStatus);
    }
    imports2.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    const facts = safeParse(documentFactsSchema, readStored(properties, factsName));
    return {
      properties,
      imports: imports2,
      statuses,
      unreadable,
      facts: facts.success ? facts.output : { statusSheetId: noSheet }
    };
  }
  function isScheduled({ schedule: schedule2, pause }) {
    return schedule2 > 0 && pause === void 0;
  }
  function rowsOf({ rows: rows5, linked }) {
    return Object.values(linked).reduce((sum, memory) => sum + memory.rows, rows5);
  }
  function statusOf(settings, importId) {
    return settings.statuses.get(importId) || newStatus;
  }
  function writeDocumentSettings(store, before, change2) {
    const entries = {
      ...change2.saved && storedEntries(importPrefix + change2.saved.id, change2.saved),
      ...change2.status && storedEntries(statusPrefix + change2.status.importId, change2.status.status),
      ...change2.facts && storedEntries(factsName, change2.facts),
      ...change2.run && runEntries(before.properties, change2.run)
    };
    requireRoom(before.properties, entries);
    store.write(entries);
  }
  function removeSavedImport(store, before, importId) {
    store.write({
      ...removedEntries(before.properties, importPrefix + importId),
      ...removedEntries(before.properties, statusPrefix + importId),
      ...removedEntries(before.properties, codebookPrefix + importId)
    });
  }

  // src/commands/formulas/link-names.ts
  function findNamedSheet({ documentStore, spreadsheet }, name3) {
    var _a2, _b2;
    const settings = readDocumentSettings(documentStore);
    const wanted2 = plain(name3);
    const main = settings.imports.find((saved) => plain(saved.name) === wanted2);
    if (main !== void 0) {
      const status = statusOf(settings, main.id);
      return { saved: main, sheetId: main.sheetId, memory: status, lastCompleteAt: status.lastCompleteAt };
    }
    for (const saved of settings.imports) {
      const prefix2 = `${plain(saved.name)}/`;
      if (!wanted2.startsWith(prefix2)) continue;
      const group = wanted2.slice(prefix2.length).trim();
      const sheet = (_a2 = saved.linkedSheets.find((linked) => plain(linked.group) === group)) != null ? _a2 : (
        // People rename sheets.
        saved.linkedSheets.find(
          ({ sheetId, sheetName: sheetName3 }) => {
            var _a3, _b3;
            return plain((_b3 = (_a3 = spreadsheet.sheetById(sheetId)) == null ? void 0 : _a3.name()) != null ? _b3 : sheetName3) === group;
          }
        )
      );
      if (sheet === void 0) continue;
      const status = statusOf(settings, saved.id);
      const memory = (_b2 = status.linked[sheet.group]) != null ? _b2 : newSheetMemory;
      return { saved, sheetId: sheet.sheetId, memory, lastCompleteAt: status.lastCompleteAt };
    }
    throw new FieldrowsError("importNotFound", { importName: name3 });
  }
  function plain(name3) {
    return name3.trim().toLowerCase();
  }

  // src/commands/formulas/read-cells.ts
  var maxResultCells = 2e5;
  function readImport(services2, importName, columns3) {
    const sheet = readImportedSheet(services2, importName);
    const names = typeof columns3 === "string" ? namesIn(sheet, columns3) : columns3;
    const indexes = names.length === 0 ? sheet.headings.map((_name, index) => index) : names.map((name3) => indexOf(sheet, name3, importName));
    const cells5 = (sheet.rows.length + 1) * indexes.length;
    requirePleasant(cells5);
    const pick = (row) => indexes.map((index) => {
      var _a2;
      return (_a2 = row[index]) != null ? _a2 : "";
    });
    return [pick(sheet.headings), ...sheet.rows.map(pick)];
  }
  function requirePleasant(cells5) {
    if (cells5 > maxResultCells) throw new FieldrowsError("resultTooLarge", { cells: cells5 });
  }
  function namesIn(sheet, columns3) {
    if (sheet.headings.includes(columns3)) return [columns3];
    return columns3.split(",").filter((name3) => name3.trim() !== "");
  }
  function countRows(services2, importName, column3, value) {
    const sheet = readImportedSheet(services2, importName);
    if (column3 === "") return sheet.rows.length;
    const index = indexOf(sheet, column3, importName);
    const matches2 = (cell) => value === void 0 || value === "" ? cell !== "" : isSame(cell, value);
    return sheet.rows.filter((row) => {
      var _a2;
      return matches2((_a2 = row[index]) != null ? _a2 : "");
    }).length;
  }
  function readValue(services2, importName, id, column3) {
    var _a2, _b2;
    const sheet = readImportedSheet(services2, importName);
    const index = indexOf(sheet, column3, importName);
    const row = sheet.keys.indexOf(id);
    if (row < 0) throw new FieldrowsError("submissionNotFound", { id, importName });
    return (_b2 = (_a2 = sheet.rows[row]) == null ? void 0 : _a2[index]) != null ? _b2 : "";
  }
  function readRefreshedAt(services2, importName) {
    const { lastCompleteAt } = findNamedSheet(services2, importName);
    if (lastCompleteAt === 0) throw new FieldrowsError("notImportedYet", { importName });
    return new Date(lastCompleteAt);
  }
  function isSame(cell, value) {
    if (cell instanceof Date || value instanceof Date) {
      return cell instanceof Date && value instanceof Date && cell.getTime() === value.getTime();
    }
    return String(cell) === String(value);
  }
  function readImportedSheet(services2, importName) {
    const { saved, sheetId, memory } = findNamedSheet(services2, importName);
    const sheet = services2.spreadsheet.sheetById(sheetId);
    if (sheet === void 0) throw new FieldrowsError("notImportedYet", { importName: saved.name });
    const lastRow = sheet.lastRow();
    const headingRow = sheet.readRow(1);
    const layout = readLayout(headingRow);
    if (lastRow === 0 || layout === void 0 && memory.columns.length === 0) {
      throw new FieldrowsError("notImportedYet", { importName: saved.name });
    }
    if (layout === void 0) throw lostHeadings(sheet);
    const columns3 = importedColumns(layout, memory).map(({ column: column3 }) => column3);
    const block = sheet.readBlock(1, 1, lastRow, Math.max(layout.markerColumn, ...columns3));
    const rows5 = [];
    const keys = [];
    for (const row of block.slice(1)) {
      const mark2 = parseMark(row[layout.markerColumn - 1]);
      if (mark2 === void 0 || mark2.fingerprint === goneFingerprint) continue;
      keys.push(mark2.key);
      rows5.push(columns3.map((column3) => {
        var _a2;
        return (_a2 = row[column3 - 1]) != null ? _a2 : "";
      }));
    }
    return { headings: columns3.map((column3) => {
      var _a2;
      return (_a2 = layout.headings[column3 - 1]) != null ? _a2 : "";
    }), rows: rows5, keys };
  }
  function importedColumns(layout, memory) {
    const here2 = memory.columns.map(knownColumn).filter(({ present }) => present !== false);
    if (here2.length === 0) {
      return Array.from({ length: layout.markerColumn - 1 }, (_unused, index) => ({
        column: index + 1,
        kind: void 0
      }));
    }
    const { columnOf: columnOf2 } = findRemembered(layout, here2).layout;
    const columns3 = here2.map(({ id, kind }) => {
      var _a2;
      return { column: (_a2 = columnOf2.get(id)) != null ? _a2 : 0, kind };
    });
    return columns3.filter(({ column: column3 }) => column3 > 0).sort((a, b) => a.column - b.column);
  }
  function indexOf(sheet, column3, importName) {
    const exact = sheet.headings.indexOf(column3);
    if (exact >= 0) return exact;
    const wanted2 = column3.trim().toLowerCase();
    const index = sheet.headings.findIndex((heading) => heading.trim().toLowerCase() === wanted2);
    if (index < 0) throw new FieldrowsError("columnNotFound", { column: column3, importName });
    return index;
  }

  // src/settings/push-settings.ts
  var settingPrefix = "fieldrows.push.";
  var pingPrefix = "fieldrows.ping.";
  var heardPrefix = "fieldrows.heard.";
  var pushFormats = ["json", "xml"];
  var pushSettingSchema = looseObject({
    version: literal(1),
    source: picklist(sourceIds),
    format: picklist(pushFormats),
    /** Address of the person's web app. */
    address: string(),
    /** SHA-256 of the secret. */
    digest: string(),
    /** Of the secret before, which is accepted until `formerUntil` (milliseconds since 1970). */
    formerDigest: optional(string(), ""),
    formerUntil: optional(number5(), 0),
    /** Identifier of the service on the server; '' where a person has set it up. */
    serviceUid: optional(string(), ""),
    madeAt: number5()
  });
  function readPushSettings(properties) {
    const settings = /* @__PURE__ */ new Map();
    for (const name3 of Object.keys(properties)) {
      if (!name3.startsWith(settingPrefix) || name3.includes("~")) continue;
      const setting = safeParse(pushSettingSchema, readStored(properties, name3));
      if (setting.success) settings.set(name3.slice(settingPrefix.length), setting.output);
    }
    return {
      settings,
      heardAt: (importId) => Number(properties[heardPrefix + importId]) || 0,
      pingOf: (importId) => {
        var _a2;
        return (_a2 = properties[pingPrefix + importId]) != null ? _a2 : "";
      }
    };
  }
  function keepPushSetting(store, importId, setting) {
    store.write(storedEntries(settingPrefix + importId, setting));
  }
  function forgottenPushEntries(importId) {
    return Object.fromEntries([settingPrefix, pingPrefix, heardPrefix].map((prefix2) => [prefix2 + importId, void 0]));
  }
  function heardEntry(importId, at) {
    return { [heardPrefix + importId]: String(at) };
  }
  function pingEntry(importId, ping) {
    return { [pingPrefix + importId]: ping };
  }

  // src/tables/personal-data/utf8.ts
  function utf8Length(text8) {
    let length = text8.length;
    for (let index = 0; index < text8.length; index++) {
      const unit = text8.charCodeAt(index);
      if (unit < 128) continue;
      if (unit < 2048) length += 1;
      else if (unit >= 55296 && unit <= 56319 && isLowSurrogate(text8.charCodeAt(index + 1))) {
        length += 2;
        index++;
      } else length += 2;
    }
    return length;
  }
  function utf8Bytes2(text8) {
    var _a2, _b2;
    const bytes = new Uint8Array(utf8Length(text8));
    let end = 0;
    for (const character of text8) {
      const unit = (_a2 = character.codePointAt(0)) != null ? _a2 : 0;
      const point = unit >= 55296 && unit <= 57343 ? 65533 : unit;
      if (point < 128) {
        bytes[end++] = point;
        continue;
      }
      const following = point < 2048 ? 1 : point < 65536 ? 2 : 3;
      bytes[end++] = ((_b2 = [192, 224, 240][following - 1]) != null ? _b2 : 0) | point >> 6 * following;
      for (let shift = 6 * (following - 1); shift >= 0; shift -= 6) bytes[end++] = 128 | point >> shift & 63;
    }
    return bytes;
  }
  function isLowSurrogate(unit) {
    return unit >= 56320 && unit <= 57343;
  }

  // src/sources/base64.ts
  var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  function base64(text8) {
    return base64OfBytes(utf8Bytes2(text8));
  }
  function base64OfBytes(bytes) {
    var _a2, _b2, _c;
    let encoded = "";
    for (let index = 0; index < bytes.length; index += 3) {
      const three = ((_a2 = bytes[index]) != null ? _a2 : 0) << 16 | ((_b2 = bytes[index + 1]) != null ? _b2 : 0) << 8 | ((_c = bytes[index + 2]) != null ? _c : 0);
      const sextets = [three >> 18, three >> 12, three >> 6, three].map((bits2) => alphabet.charAt(bits2 & 63));
      encoded += sextets.slice(0, Math.min(4, bytes.length - index + 1)).join("");
    }
    return encoded.padEnd(Math.ceil(bytes.length / 3) * 4, "=");
  }

  // src/sources/hourly-allowance.ts
  var hour = 36e5;
  function hourlyAllowance(ledger, name3, most, now) {
    return {
      most,
      secondsUntil(requests2) {
        if (requests2 > most) return void 0;
        const sent = ledger.lastHour(name3);
        const tooMany = sent.length + requests2 - most;
        const freed = tooMany > 0 ? sent[tooMany - 1] : void 0;
        return freed === void 0 ? 0 : Math.max(1, Math.ceil((freed + hour - now()) / 1e3));
      },
      spend: () => ledger.note(name3)
    };
  }

  // src/sources/request-budget.ts
  var maxRequestsPerRun = 8;
  var maxRequestsPerAsynchronousRun = 12;
  var maxRequestsPerPagedRun = 40;
  function requestBudget(limit = maxRequestsPerRun) {
    let used = 0;
    return {
      get used() {
        return used;
      },
      get left() {
        return limit - used;
      },
      spend() {
        if (used >= limit) return false;
        used += 1;
        return true;
      }
    };
  }
  function withinBudget(budget, reserved) {
    return {
      get used() {
        return budget.used;
      },
      get left() {
        return Math.max(0, budget.left - reserved);
      },
      spend: () => budget.left > reserved && budget.spend()
    };
  }

  // src/sources/clockify/api-key.ts
  var noise = /[\s"'\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
  var keyShape = /^(?:-H)?(?:x-api-key:)?([0-9A-Za-z+/_-]{20,200}={0,2})$/i;
  function cleanApiKey(pasted) {
    var _a2;
    const text8 = pasted.replace(noise, "");
    if (text8 === "") throw new FieldrowsError("apiKeyMissing", { server: "clockify.me" });
    const key = (_a2 = keyShape.exec(text8)) == null ? void 0 : _a2[1];
    if (key === void 0) throw new FieldrowsError("apiKeyMalformed", { server: "clockify.me" });
    return key;
  }

  // src/sources/clockify/date-range.ts
  var movingRanges = [
    ...["today", "yesterday", "thisWeek", "lastWeek", "thisMonth", "lastMonth", "thisYear", "lastYear"]
  ];
  function daysOf(range, today, weekStart) {
    const monday = startOfWeek(today, weekStart);
    const { year, month } = partsOf(today);
    switch (range.kind) {
      case "today":
        return { from: today, to: today };
      case "yesterday":
        return { from: today - 1, to: today - 1 };
      case "thisWeek":
        return { from: monday, to: monday + 6 };
      case "lastWeek":
        return { from: monday - 7, to: monday - 1 };
      case "thisMonth":
        return monthOf(year, month);
      case "lastMonth":
        return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
      case "thisYear":
        return { from: serialFromDate(year, 1, 1), to: serialFromDate(year, 12, 31) };
      case "lastYear":
        return { from: serialFromDate(year - 1, 1, 1), to: serialFromDate(year - 1, 12, 31) };
      case "lastDays":
        return { from: today - range.days + 1, to: today };
      case "dates":
        return { from: range.from, to: range.to };
    }
  }
  function startOfWeek(day9, weekStart) {
    return day9 - ((day9 + 6 - weekStart) % 7 + 7) % 7;
  }
  function monthOf(year, month) {
    const from = serialFromDate(year, month, 1);
    return { from, to: from + daysInMonth(year, month) - 1 };
  }
  function partsOf(day9) {
    const [year, month] = dateFromSerial(day9).split("-").map(Number);
    return { year: year != null ? year : 0, month: month != null ? month : 0 };
  }
  function split({ from, to }, most) {
    const pieces = [];
    for (let day9 = from; day9 <= to; ) {
      const { year, month } = partsOf(day9);
      const isWhole = most !== void 0 && to - day9 >= most;
      const end = isWhole ? Math.min(monthOf(year, month).to, day9 + most - 1) : to;
      pieces.push({ from: day9, to: end });
      day9 = end + 1;
    }
    return pieces;
  }

  // src/sources/retries.ts
  var maxAttempts = 4;
  var maxWaitSeconds = 60;
  var firstBackoffMilliseconds = 2e3;
  var maxBackoffMilliseconds = 3e4;
  function attemptsUnanswered({ code }, whenTimedOut = maxAttempts) {
    switch (code) {
      case "networkDown":
        return maxAttempts;
      case "requestTimedOut":
        return whenTimedOut;
      case "hostUnknown":
        return 2;
      default:
        return void 0;
    }
  }
  function pauseBeforeNext({ attempts: attempts2, seconds }, attempt2, { clock, random, budget }) {
    const pause = seconds === void 0 ? backoffMilliseconds(attempt2, random) : seconds * 1e3 + Math.round(random() * 1e3);
    const isPatient = (seconds != null ? seconds : 0) <= maxWaitSeconds && clock.now() + pause < clock.deadline;
    return attempt2 < attempts2 && isPatient && budget.left > 0 ? pause : void 0;
  }
  function retryAfterSeconds(header, now) {
    var _a2;
    const text8 = (_a2 = header == null ? void 0 : header.trim()) != null ? _a2 : "";
    if (/^\d{1,9}$/.test(text8)) return Number(text8);
    const moment = /^[A-Z][a-z]{2,8},? /.test(text8) ? Date.parse(text8) : Number.NaN;
    return Number.isNaN(moment) ? void 0 : Math.max(0, Math.ceil((moment - now) / 1e3));
  }
  function backoffMilliseconds(attempt2, random) {
    return Math.round(random() * Math.min(maxBackoffMilliseconds, firstBackoffMilliseconds * 2 ** (attempt2 - 1)));
  }

  // src/sources/web-address.ts
  var forbiddenCharacters = /[^\u0021-\u007e]|\\/;
  var addressParts = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i;
  var authorityParts = /^(\[[0-9a-f:.]+\]|[0-9a-z-]+(?:\.[0-9a-z-]+)*)\.?(?::(\d{1,5}))?$/i;
  var numericLabel = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i;
  var ipv4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
  function splitAddress(text8) {
    var _a2, _b2, _c, _d, _e, _f;
    if (forbiddenCharacters.test(text8)) return void 0;
    const parts = addressParts.exec(text8);
    const authority = authorityParts.exec((_a2 = parts == null ? void 0 : parts[2]) != null ? _a2 : "");
    if (parts === null || authority === null) return void 0;
    const scheme = ((_b2 = parts[1]) == null ? void 0 : _b2.toLowerCase()) === "http" ? "http" : "https";
    const port = authority[2] === void 0 ? void 0 : Number(authority[2]);
    if (port !== void 0 && (port < 1 || port > 65535)) return void 0;
    return {
      scheme,
      host: ((_c = authority[1]) != null ? _c : "").toLowerCase(),
      port: port === (scheme === "http" ? 80 : 443) ? void 0 : port,
      path: (_d = parts[3]) != null ? _d : "",
      query: (_e = parts[4]) != null ? _e : "",
      fragment: (_f = parts[5]) != null ? _f : ""
    };
  }
  function isAmbiguousHost(host) {
    return numericLabel.test(host) && !ipv4.test(host);
  }
  function originOf(address2) {
    return `${address2.scheme}://${address2.host}${address2.port === void 0 ? "" : `:${address2.port}`}`;
  }
  function isSameOrigin(one, other) {
    return originOf(one) === originOf(other);
  }
  function hostOf(address2) {
    var _a2, _b2;
    return (_b2 = (_a2 = splitAddress(address2)) == null ? void 0 : _a2.host) != null ? _b2 : "";
  }
  function isLoopback(host) {
    return host === "localhost" || host === "127.0.0.1" || host === "[::1]";
  }
  function isPublicHost(host) {
    var _a2;
    const labels2 = host.split(".");
    const last = (_a2 = labels2[labels2.length - 1]) != null ? _a2 : "";
    if (labels2.length < 2 || host.length > 253) return false;
    if (!labels2.every((label) => /^[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?$/.test(label))) return false;
    if (!/^(?:[a-z]{2,63}|xn--[0-9a-z-]+)$/.test(last)) return false;
    return !/^(?:local|internal|localhost)$/.test(last);
  }

  // src/sources/content-type.ts
  function contentType(response) {
    var _a2;
    return ((_a2 = response.headers["content-type"]) != null ? _a2 : "").replace(/;.*$/, "").trim().toLowerCase();
  }
  function isHtml(response) {
    return contentType(response) === "text/html" || /^\s*</.test(response.text().slice(0, 200));
  }

  // src/sources/redact.ts
  var longestReason = 200;
  function redact(text8) {
    const clean = text8.replace(/https?:\/\/\S+/gi, "\u2026").replace(/\/?private-media\/\S*/gi, "\u2026").replace(/\b(?:token|basic|bearer)\s+[0-9A-Za-z+/=_-]{8,}/gi, "\u2026").replace(/[0-9a-f]{32,}/gi, "\u2026").replace(/[^\s@'"<>]+@[^\s@'"<>]+/g, "\u2026").replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
    return clean.length <= longestReason ? clean : `${clean.slice(0, longestReason - 1)}\u2026`;
  }

  // src/sources/clockify/numbers.ts
  function moneyFromCents(cents) {
    return cents === void 0 || !Number.isFinite(cents) ? "" : Number(`${withoutExponent(cents)}e-2`);
  }
  function withoutExponent(value) {
    const text8 = String(value);
    return text8.includes("e") ? String(Math.round(value)) : text8;
  }
  function hoursFromSeconds(seconds) {
    return seconds === void 0 || !Number.isFinite(seconds) ? "" : seconds / 3600;
  }
  function readSeconds(duration) {
    if (typeof duration === "number") return duration;
    const parts = typeof duration === "string" ? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) : null;
    if (parts === null || parts[0] === "PT") return void 0;
    const [hours, minutes3, seconds] = parts.slice(1).map((part) => Number(part != null ? part : 0));
    return (hours != null ? hours : 0) * 3600 + (minutes3 != null ? minutes3 : 0) * 60 + (seconds != null ? seconds : 0);
  }
  var daySeconds = 86400;
  var epochDay = 25569;
  var instantParts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
  function instantReader(wallClock) {
    const offsets = /* @__PURE__ */ new Map();
    const offsetAt = (seconds) => {
      const [day9, next] = [Math.floor(seconds / daySeconds), Math.floor(seconds / daySeconds) + 1];
      const begin = knownOffset(offsets, day9 * daySeconds, wallClock);
      if (begin === knownOffset(offsets, next * daySeconds, wallClock)) return begin;
      return knownOffset(offsets, seconds - seconds % 900, wallClock);
    };
    return (text8) => {
      const parts = instantParts.exec(text8);
      if (parts === null) return void 0;
      const local = secondsOf(parts.slice(1, 7).map((part) => Number(part != null ? part : 0)));
      const offset = parts[7];
      if (offset === void 0) return clockOf(local);
      const instant2 = local - offsetSeconds(offset);
      return clockOf(instant2 + offsetAt(instant2));
    };
  }
  function knownOffset(offsets, seconds, wallClock) {
    var _a2;
    const known = offsets.get(seconds);
    if (known !== void 0) return known;
    const parts = (_a2 = instantParts.exec(wallClock(seconds * 1e3))) != null ? _a2 : [];
    const offset = secondsOf(parts.slice(1, 7).map(Number)) - seconds;
    offsets.set(seconds, offset);
    return offset;
  }
  function secondsOf([year = 0, month = 0, day9 = 0, hours = 0, minutes3 = 0, seconds = 0]) {
    return (serialFromDate(year, month, day9) - epochDay) * daySeconds + hours * 3600 + minutes3 * 60 + seconds;
  }
  function offsetSeconds(offset) {
    var _a2;
    const [, sign, hours, minutes3] = (_a2 = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)) != null ? _a2 : [];
    const seconds = Number(hours != null ? hours : 0) * 3600 + Number(minutes3 != null ? minutes3 : 0) * 60;
    return sign === "-" ? -seconds : seconds;
  }
  function clockOf(seconds) {
    const day9 = Math.floor(seconds / daySeconds);
    const rest = seconds - day9 * daySeconds;
    return { day: day9 + epochDay, time: serialFromTime(Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60) };
  }

  // src/sources/clockify/hosts.ts
  var domain = "clockify.me";
  var globalServer = `https://api.${domain}`;
  var regions = ["euc1", "use2", "euw2", "apse2"];
  var globalNames = ["", "app", "api", "reports.api", "www", "docs"];
  var subdomain = /^[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?$/;
  var idShape = /^[0-9a-f]{24}$/;
  function isId(text8) {
    return idShape.test(text8);
  }
  function isClockify2(address2) {
    const text8 = address2.trim();
    return /^clockify$/i.test(text8) || nameOf(text8) !== void 0;
  }
  function nameOf(text8) {
    var _a2, _b2;
    const host = (_b2 = (_a2 = splitAddress(withScheme(text8))) == null ? void 0 : _a2.host) != null ? _b2 : "";
    if (host === domain) return "";
    return host.endsWith(`.${domain}`) ? host.slice(0, -domain.length - 1) : void 0;
  }
  function withScheme(text8) {
    return /^[a-z]+:\/\//i.test(text8) ? text8 : `https://${text8}`;
  }
  function parseAddress(pasted) {
    var _a2;
    const text8 = pasted.trim();
    if (/^clockify$/i.test(text8)) return { server: globalServer };
    const address2 = splitAddress(withScheme(text8));
    const name3 = nameOf(text8);
    if (address2 === void 0 || name3 === void 0) throw new FieldrowsError("addressNotRecognised", {});
    if (address2.scheme !== "https") throw new FieldrowsError("addressNotHttps", { server: address2.host });
    if (address2.port !== void 0) throw new FieldrowsError("addressForbidden", { server: address2.host });
    const projectUid2 = (_a2 = /\/workspaces\/([0-9a-f]{24})(?:\/|$)/.exec(address2.path)) == null ? void 0 : _a2[1];
    return { server: serverNamed(name3, address2.host), projectUid: projectUid2 };
  }
  function serverNamed(name3, host) {
    if (globalNames.includes(name3)) return globalServer;
    const region = name3.split(".").find((label) => regions.includes(label));
    if (region !== void 0) return `https://${region}.${domain}`;
    if (!subdomain.test(name3)) throw new FieldrowsError("addressForbidden", { server: host });
    return `https://${name3}.${domain}`;
  }
  function coreAddress(server2) {
    return `${knownServer(server2)}/api/v1`;
  }
  function reportsAddress(server2) {
    return knownServer(server2) === globalServer ? `https://reports.api.${domain}/v1` : `${server2}/report/v1`;
  }
  function knownServer(server2) {
    var _a2, _b2, _c;
    const name3 = (_a2 = /^https:\/\/([^/:]+)\.clockify\.me$/.exec(server2)) == null ? void 0 : _a2[1];
    if (server2 === globalServer || name3 !== void 0 && serverNamed(name3, "") === server2) return server2;
    throw new FieldrowsError("addressForbidden", { server: (_c = (_b2 = splitAddress(server2)) == null ? void 0 : _b2.host) != null ? _c : "" });
  }

  // src/sources/clockify/options.ts
  var groups = ["PROJECT", "CLIENT", "TASK", "USER", "TAG", "DATE", "WEEK", "MONTH", "TIMEENTRY"];
  var weekDays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];
  var longestDays = 3660;
  var date = pipe(
    string(),
    transform((text8) => readCell("date", text8, 0, text8.length))
  );
  var shape = object({
    range: optional(picklist([...movingRanges, "lastDays", "dates", "saved"]), "thisMonth"),
    days: optional(pipe(string(), regex(/^[1-9]\d{0,3}$/), transform(Number)), "30"),
    from: optional(date, ""),
    to: optional(date, ""),
    groups: optional(
      pipe(
        string(),
        transform((text8) => text8.split(",").filter((name3) => name3 !== "")),
        check((names) => names.every((name3) => groups.includes(name3))),
        check((names) => names.length <= 3 && new Set(names).size === names.length)
      ),
      "PROJECT,USER"
    ),
    amounts: optional(picklist(["none", "earned", "cost", "profit"]), "none"),
    plan: fallback(picklist(["free", "paid"]), "free"),
    weekStart: fallback(picklist(weekDays), "MONDAY")
  });
  function readOptions({ offerUid: offerUid3, options: options2 = {} }) {
    const found = safeParse(shape, options2);
    const kind = reportKind(offerUid3);
    if (!found.success || kind === void 0) throw new FieldrowsError("badRequest", {});
    const { plan, weekStart, amounts } = found.output;
    const chosen = {
      kind,
      range: readRange(found.output),
      groups: found.output.groups,
      amounts,
      isFree: plan !== "paid",
      weekStart: weekDays.indexOf(weekStart)
    };
    if (!isPossible(chosen)) throw new FieldrowsError("badRequest", {});
    return chosen;
  }
  function reportKind(offerUid3) {
    if (offerUid3 === "detailed" || offerUid3 === "summary" || offerUid3 === "weekly") return offerUid3;
    return isId(offerUid3) ? "shared" : void 0;
  }
  function readRange(options2) {
    const { range, days: days3, from, to } = options2;
    if (range === "saved") return void 0;
    if (range === "lastDays") return { kind: range, days: days3 };
    if (range !== "dates") return { kind: range };
    const isRange = from !== void 0 && to !== void 0 && from <= to;
    if (!isRange) throw new FieldrowsError("badRequest", {});
    return { kind: range, from, to };
  }
  function isPossible({ kind, range, groups: chosen }) {
    if (range === void 0) return kind === "shared";
    if (range.kind === "lastDays" && range.days > longestDays) return false;
    if (range.kind === "dates" && range.to - range.from >= longestDays) return false;
    if (kind === "summary") return chosen.length > 0;
    return kind !== "weekly" || isWeek(range) && (chosen[0] === "PROJECT" || chosen[0] === "USER");
  }
  function isWeek(range) {
    if (range.kind === "dates") return range.to - range.from === 6;
    return range.kind === "thisWeek" || range.kind === "lastWeek" || range.kind === "lastDays" && range.days === 7;
  }

  // src/sources/clockify/answers.ts
  var text = fallback(string(), "");
  var list5 = fallback(array(unknown()), []);
  var json = record(string(), unknown());
  function readJson(response, server2) {
    const body = response.text().replace(/^\ufeff/, "").trim();
    const host = hostOf(server2);
    if (body === "") throw new FieldrowsError("emptyDownload", { server: host });
    try {
      return JSON.parse(body);
    } catch {
      if (body.startsWith("{") || body.startsWith("[")) throw new FieldrowsError("truncatedDownload", { server: host });
      throw new FieldrowsError("notClockify", { server: host });
    }
  }
  function readFailure(body) {
    const shape4 = object({ code: number5(), message: string() });
    const found = safeParse(shape4, body);
    return found.success ? found.output : void 0;
  }
  function readReport(body, server2) {
    var _a2;
    const answer = shaped(json, body, server2);
    const entries = (_a2 = answer["timeentries"]) != null ? _a2 : answer["timeEntries"];
    const lines = answer["groupOne"];
    if (!Array.isArray(entries) && !Array.isArray(lines)) throw unlike(server2);
    return {
      entries: Array.isArray(entries) ? entries.map((entry) => readEntry(entry, server2)) : void 0,
      lines: Array.isArray(entries) ? void 0 : readLines(lines, server2),
      count: readCount(answer["totals"]),
      groups: readGroups(answer["filters"])
    };
  }
  var entryShape = object({
    description: text,
    projectName: text,
    clientName: text,
    taskName: text,
    userName: text,
    userEmail: text,
    tags: list5,
    billable: fallback(boolean(), false),
    timeInterval: fallback(json, {}),
    customFields: list5
  });
  function readEntry(item, server2) {
    const fields2 = shaped(json, item, server2);
    const entry = shaped(entryShape, item, server2);
    const id = idOf(fields2);
    if (id === "") throw unlike(server2);
    const { start: start2, end, duration } = entry.timeInterval;
    return {
      id,
      description: entry.description,
      project: entry.projectName,
      client: entry.clientName,
      task: entry.taskName,
      user: entry.userName,
      email: entry.userEmail,
      tags: entry.tags.map(nameOf2).filter((name3) => name3 !== ""),
      billable: entry.billable,
      start: textOf(start2),
      end: textOf(end),
      seconds: readSeconds(duration),
      money: readMoney(fields2),
      customFields: entry.customFields.flatMap(readCustomField)
    };
  }
  function readLines(items, server2) {
    if (!Array.isArray(items)) return [];
    return items.map((item) => {
      var _a2;
      const line = shaped(json, item, server2);
      return {
        id: idOf(line),
        name: textOf(line["name"]),
        client: textOf(line["clientName"]),
        seconds: (_a2 = readSeconds(line["duration"])) != null ? _a2 : 0,
        money: readMoney(line),
        children: readLines(line["children"], server2),
        days: readDays(line["days"])
      };
    });
  }
  function readDays(items) {
    var _a2;
    const days3 = /* @__PURE__ */ new Map();
    for (const item of Array.isArray(items) ? items : []) {
      const found = safeParse(object({ date: string(), duration: unknown() }), item);
      if (found.success) days3.set(found.output.date.slice(0, 10), (_a2 = readSeconds(found.output.duration)) != null ? _a2 : 0);
    }
    return days3;
  }
  function readMoney(fields2) {
    var _a2;
    const byKind = /* @__PURE__ */ new Map();
    const amounts = fields2["amounts"];
    for (const item of Array.isArray(amounts) ? amounts : []) {
      const found = safeParse(object({ type: string(), value: number5() }), item);
      if (found.success) byKind.set(found.output.type.toUpperCase(), found.output.value);
    }
    const amount = (kind, ...names) => {
      var _a3;
      return (_a3 = byKind.get(kind)) != null ? _a3 : numberNamed(fields2, names);
    };
    const currency = textOf(fields2["currency"]) || textOf((_a2 = wrapped(fields2["rate"])) == null ? void 0 : _a2["currency"]);
    return {
      earned: amount("EARNED", "earnedAmount", "amount"),
      cost: amount("COST", "costAmount"),
      profit: amount("PROFIT", "profitAmount"),
      rate: numberNamed(fields2, ["earnedRate", "rate", "hourlyRate"]),
      costRate: numberNamed(fields2, ["costRate"]),
      currency
    };
  }
  function numberNamed(fields2, names) {
    var _a2;
    for (const name3 of names) {
      const value = fields2[name3];
      if (typeof value === "number") return value;
      const inside = (_a2 = wrapped(value)) == null ? void 0 : _a2["amount"];
      if (typeof inside === "number") return inside;
    }
    return void 0;
  }
  function wrapped(value) {
    const found = safeParse(json, value);
    return found.success ? found.output : void 0;
  }
  function readCustomField(item) {
    var _a2;
    const field = (_a2 = wrapped(item)) != null ? _a2 : {};
    const name3 = textOf(field["name"]) || textOf(field["customFieldName"]);
    const value = field["value"];
    if (name3 === "" || value === null || value === void 0) return [];
    return [{ name: name3, value: Array.isArray(value) ? value.map(textOf).join(", ") : textOf(value) }];
  }
  function readCount(totals) {
    const first = Array.isArray(totals) ? totals[0] : void 0;
    const found = safeParse(object({ entriesCount: number5() }), first);
    return found.success ? found.output.entriesCount : void 0;
  }
  function readGroups(filters) {
    var _a2, _b2;
    const saved = wrapped(filters);
    const inner = wrapped(saved == null ? void 0 : saved["filter"]);
    const summary2 = wrapped((_a2 = saved == null ? void 0 : saved["summaryFilter"]) != null ? _a2 : inner == null ? void 0 : inner["summaryFilter"]);
    const weekly = wrapped((_b2 = saved == null ? void 0 : saved["weeklyFilter"]) != null ? _b2 : inner == null ? void 0 : inner["weeklyFilter"]);
    const names = Array.isArray(summary2 == null ? void 0 : summary2["groups"]) ? summary2["groups"] : [weekly == null ? void 0 : weekly["group"]];
    return names.flatMap((name3) => {
      var _a3;
      return (_a3 = groups.find((group) => group === name3)) != null ? _a3 : [];
    });
  }
  function idOf(fields2) {
    return textOf(fields2["_id"]) || textOf(fields2["get_id"]) || textOf(fields2["id"]);
  }
  function nameOf2(item) {
    var _a2;
    return typeof item === "string" ? item : textOf((_a2 = wrapped(item)) == null ? void 0 : _a2["name"]);
  }
  function textOf(value) {
    if (typeof value === "string") return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  }
  function shaped(shape4, body, server2) {
    const found = safeParse(shape4, body);
    if (!found.success) throw unlike(server2);
    return found.output;
  }
  function unlike(server2) {
    return new FieldrowsError("notClockify", { server: hostOf(server2) });
  }

  // src/sources/clockify/failures.ts
  var freePatienceSeconds = 900;
  var ordinaryWaitSeconds = 60;
  function judge(response, question, host, now) {
    var _a2;
    const { status } = response;
    const refusal2 = status === 200 && !mayBeRefusal(response) ? void 0 : readRefusal(response);
    if (status === 200 && refusal2 === void 0) return { kind: "answered" };
    if (status === 200) return refused(statusOf2((_a2 = refusal2 == null ? void 0 : refusal2.code) != null ? _a2 : 0), refusal2, question, host, response, now);
    return refused(status, refusal2, question, host, response, now);
  }
  function mayBeRefusal(response) {
    return contentType(response) === "application/json" && response.text().length < 2e3;
  }
  function readRefusal(response) {
    try {
      return readFailure(JSON.parse(response.text()));
    } catch {
      return void 0;
    }
  }
  function statusOf2(code) {
    if (code === 1e3 || code === 4003 || code === 4017) return 401;
    if (code === 3e3) return 404;
    return [403, 404, 429, 500, 502, 503, 504].includes(code) ? code : 400;
  }
  function refused(status, refusal2, question, host, response, now) {
    var _a2, _b2, _c, _d;
    const { workspace, report, exportType = "JSON", withAmounts = false } = question;
    const server2 = host;
    if (status >= 300 && status < 400) {
      const target = redact((_c = (_b2 = splitAddress((_a2 = response.headers["location"]) != null ? _a2 : "")) == null ? void 0 : _b2.host) != null ? _c : "");
      return failed(new FieldrowsError("redirectRefused", { server: server2, target }));
    }
    const seconds = retryAfterSeconds(response.headers["retry-after"], now);
    switch (status) {
      case 400:
        return failed(new FieldrowsError("reportRefused", { reason: redact((_d = refusal2 == null ? void 0 : refusal2.message) != null ? _d : "") }));
      case 401:
        return failed(new FieldrowsError("apiKeyRefused", { server: server2 }));
      case 402:
      case 403:
        if (exportType !== "JSON") return failed(new FieldrowsError("paidPlanNeeded", { workspace, format: exportType }));
        if (withAmounts) return failed(new FieldrowsError("amountsHidden", { workspace }));
        return failed(new FieldrowsError("workspaceForbidden", { workspace }));
      case 404:
        return failed(
          report === void 0 ? new FieldrowsError("workspaceForbidden", { workspace }) : new FieldrowsError("reportNotFound", { report, workspace })
        );
      case 429: {
        const wait2 = seconds != null ? seconds : question.isFree ? freePatienceSeconds : ordinaryWaitSeconds;
        const error2 = new FieldrowsError("tooManyRequests", { server: server2, retryAfterSeconds: wait2 });
        return { ...again5(error2, seconds), attempts: question.isFree ? 2 : maxAttempts };
      }
      case 503:
        if (isHtml(response)) return failed(new FieldrowsError("serverMaintenance", { server: server2 }));
        return again5(new FieldrowsError("serverError", { server: server2, status }), seconds);
      case 206:
        return failed(new FieldrowsError("truncatedDownload", { server: server2 }));
    }
    const error = new FieldrowsError("serverError", { server: server2, status });
    return status >= 500 || status === 408 ? again5(error, seconds) : failed(error);
  }
  function failed(error) {
    return { kind: "failed", error };
  }
  function again5(error, seconds) {
    return { kind: "again", error, attempts: maxAttempts, seconds };
  }

  // src/sources/clockify/exchange.ts
  var attemptsOfSlowReports = 3;
  function ask(session, request, question) {
    for (let attempt2 = 1; ; attempt2++) {
      const verdict = attemptOnce(session, request, question);
      if (verdict.kind === "answered") return verdict.response;
      if (verdict.kind === "failed") throw verdict.error;
      const pause = pauseBeforeNext(verdict, attempt2, session);
      if (pause === void 0) throw verdict.error;
      session.clock.sleep(pause);
    }
  }
  function attemptOnce(session, request, question) {
    const { clock, http, budget, hourly, server: server2 } = session;
    requireAllowance(session, 1);
    if (clock.now() >= clock.deadline || !budget.spend()) {
      return { kind: "failed", error: new FieldrowsError("requestTimedOut", { server: hostOf(server2) }) };
    }
    hourly == null ? void 0 : hourly.spend();
    try {
      const response = http.fetch(request);
      const verdict = judge(response, question, hostOf(request.url), clock.now());
      return verdict.kind === "answered" ? { ...verdict, response } : verdict;
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      const attempts2 = attemptsUnanswered(error, attemptsOfSlowReports);
      return attempts2 === void 0 ? { kind: "failed", error } : { kind: "again", error, attempts: attempts2, seconds: void 0 };
    }
  }
  function requireAllowance({ hourly, server: server2 }, requests2) {
    if (hourly === void 0) return;
    const seconds = hourly.secondsUntil(requests2);
    if (seconds === void 0) throw new FieldrowsError("reportTooLong", { requests: requests2, most: hourly.most });
    if (seconds === 0) return;
    throw new FieldrowsError("hourlyLimitReached", {
      server: hostOf(server2),
      most: hourly.most,
      retryAfterSeconds: seconds
    });
  }

  // src/sources/clockify/requests.ts
  function userRequest(access) {
    return get(access, `${coreAddress(access.server)}/user`);
  }
  function workspacesRequest(access) {
    return get(access, `${coreAddress(access.server)}/workspaces`);
  }
  function sharedReportsRequest(access, workspace) {
    const query = "page=1&pageSize=200&sharedReportsFilter=ALL";
    return get(access, `${reportsAddress(access.server)}/workspaces/${workspace}/shared-reports?${query}`);
  }
  function reportRequest(access, wish, exportType, page, pageSize = clockifyPageSize) {
    if (wish.options.kind === "shared") return sharedReportRequest(access, wish, exportType, page, pageSize);
    const { workspace, options: options2 } = wish;
    return {
      method: "POST",
      url: `${reportsAddress(access.server)}/workspaces/${workspace}/reports/${options2.kind}`,
      headers: { ...headers(access, exportType), "Content-Type": "application/json" },
      body: JSON.stringify({
        ...rangeOf(wish),
        timeZone: wish.timeZone,
        exportType,
        sortOrder: "ASCENDING",
        ...amountsOf(options2.amounts),
        ...filterOf(options2, page, pageSize)
      })
    };
  }
  function sharedReportRequest(access, wish, exportType, page, pageSize) {
    const parameters = { exportType, page: String(page), pageSize: String(pageSize), ...rangeOf(wish) };
    const query = Object.entries(parameters).map(([name3, value]) => `${name3}=${encodeURIComponent(value)}`);
    const url = `${reportsAddress(access.server)}/shared-reports/${wish.report}?${query.join("&")}`;
    return { method: "GET", url, headers: headers(access, exportType) };
  }
  function rangeOf({ days: days3 }) {
    if (days3 === void 0) return {};
    return {
      dateRangeStart: `${dateFromSerial(days3.from)}T00:00:00.000`,
      dateRangeEnd: `${dateFromSerial(days3.to)}T23:59:59.999`
    };
  }
  function amountsOf(amounts) {
    switch (amounts) {
      case "none":
        return { amountShown: "HIDE_AMOUNT" };
      case "profit":
        return { amountShown: "PROFIT", amounts: ["EARNED", "COST", "PROFIT"] };
      default:
        return { amountShown: amounts.toUpperCase(), amounts: [amounts.toUpperCase()] };
    }
  }
  function filterOf(options2, page, pageSize) {
    switch (options2.kind) {
      case "summary":
        return { summaryFilter: { groups: options2.groups, sortColumn: "GROUP" } };
      case "weekly":
        return { weeklyFilter: { group: options2.groups[0], subgroup: "TIME" } };
      default:
        return { detailedFilter: { page, pageSize, sortColumn: "DATE", options: { totals: "CALCULATE" } } };
    }
  }
  function get(access, url) {
    return { method: "GET", url, headers: headers(access, "JSON") };
  }
  function headers({ apiKey }, exportType) {
    return { "X-Api-Key": apiKey, Accept: exportType === "JSON" ? "application/json" : "*/*" };
  }

  // src/sources/clockify/read-report.ts
  var maxReadings = 2;
  function piecesOf(wish) {
    const { days: days3, options: options2 } = wish;
    if (days3 === void 0) return [wish];
    return split(days3, options2.isFree ? clockifyFreeDays : void 0).map((piece) => ({ ...wish, days: piece }));
  }
  function readWholeReport(session, wish, question) {
    var _a2;
    const entries = /* @__PURE__ */ new Map();
    const lines = [];
    const texts2 = [];
    let groups2 = [];
    let hasEntries = false;
    for (const piece of piecesOf(wish)) {
      const read5 = readPiece(session, piece, question, texts2);
      groups2 = read5.groups;
      if (read5.lines !== void 0) lines.push(read5.lines);
      hasEntries = hasEntries || read5.entries !== void 0;
      for (const entry of (_a2 = read5.entries) != null ? _a2 : []) entries.set(entry.id, entry);
    }
    const byteLength = texts2.reduce((sum, text8) => sum + utf8Length(text8), 0);
    return { entries: hasEntries ? [...entries.values()] : void 0, lines, groups: groups2, texts: texts2, byteLength };
  }
  function readPiece(session, wish, question, texts2) {
    return settled(() => {
      const read5 = [];
      const piece = readPages(session, wish, question, read5);
      if (piece !== void 0) texts2.push(...read5);
      return piece;
    });
  }
  function settled(read5) {
    for (let reading = 1; reading <= maxReadings; reading++) {
      const value = read5();
      if (value !== void 0) return value;
    }
    throw new FieldrowsError("reportChanging", {});
  }
  function readPages(session, wish, question, texts2) {
    const entries = [];
    const ids = /* @__PURE__ */ new Set();
    for (let page = 1; ; page++) {
      const response = ask(session, reportRequest(session, wish, "JSON", page), question);
      const answer = readReport(readJson(response, session.server), session.server);
      texts2.push(response.text());
      if (answer.entries === void 0) return answer;
      for (const entry of answer.entries) {
        entries.push(entry);
        ids.add(entry.id);
      }
      if (ids.size < entries.length) return void 0;
      const { count: count12 = Number.POSITIVE_INFINITY } = answer;
      if (entries.length < count12 && answer.entries.length > 0) continue;
      const isWhole = answer.count === void 0 || entries.length === answer.count;
      return isWhole ? { ...answer, entries } : void 0;
    }
  }

  // src/tables/column-letters.ts
  function columnLetters(column3) {
    let letters3 = "";
    for (let rest = column3; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters3 = String.fromCharCode(65 + (rest - 1) % 26) + letters3;
    }
    return letters3;
  }
  function columnNumber(letters3) {
    let column3 = 0;
    for (let index = 0; index < letters3.length; index++) column3 = column3 * 26 + letters3.charCodeAt(index) - 64;
    return column3;
  }

  // src/tables/xlsx/xml.ts
  var unitsAtOnce = 8192;
  function textOfUnits(units, length) {
    if (length <= unitsAtOnce) return String.fromCharCode.apply(null, units.subarray(0, length));
    let text8 = "";
    for (let begin = 0; begin < length; begin += unitsAtOnce) {
      const part = units.subarray(begin, Math.min(length, begin + unitsAtOnce));
      text8 += String.fromCharCode.apply(null, part);
    }
    return text8;
  }
  function decodeUtf8(bytes, begin, end) {
    var _a2;
    const units = new Uint16Array(end - begin);
    let length = 0;
    for (let position = begin; position < end; ) {
      const lead = (_a2 = bytes[position]) != null ? _a2 : 0;
      const point = codePointAt(bytes, position);
      position += sequenceLength(lead);
      if (point > 65535) {
        units[length++] = 55232 + (point >> 10);
        units[length++] = 56320 | point & 1023;
      } else units[length++] = point;
    }
    return textOfUnits(units, length);
  }
  function sequenceLength(lead) {
    if (lead < 192) return 1;
    if (lead < 224) return 2;
    return lead < 240 ? 3 : 4;
  }
  function codePointAt(bytes, position) {
    var _a2, _b2, _c, _d;
    const lead = (_a2 = bytes[position]) != null ? _a2 : 0;
    if (lead < 192) return lead;
    const second = ((_b2 = bytes[position + 1]) != null ? _b2 : 0) & 63;
    if (lead < 224) return (lead & 31) << 6 | second;
    const third = ((_c = bytes[position + 2]) != null ? _c : 0) & 63;
    if (lead < 240) return (lead & 15) << 12 | second << 6 | third;
    return (lead & 7) << 18 | second << 12 | third << 6 | ((_d = bytes[position + 3]) != null ? _d : 0) & 63;
  }
  var namedEntities = /* @__PURE__ */ new Map([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"]
  ]);
  function entityText(name3) {
    if (!name3.startsWith("#")) return namedEntities.get(name3);
    const point = /^#x[0-9a-f]{1,6}$/i.test(name3) ? Number.parseInt(name3.slice(2), 16) : Number(name3.slice(1));
    return Number.isInteger(point) && point > 0 && point <= 1114111 ? String.fromCodePoint(point) : void 0;
  }
  function unescapeXml(text8) {
    return text8.replace(/&([#\w]{1,10});/g, (reference, name3) => {
      var _a2;
      return (_a2 = entityText(name3)) != null ? _a2 : reference;
    });
  }
  function attribute(tag, name3) {
    const start2 = tag.indexOf(` ${name3}="`);
    if (start2 < 0) return void 0;
    const begin = start2 + name3.length + 3;
    const end = tag.indexOf('"', begin);
    return end < 0 ? void 0 : unescapeXml(tag.slice(begin, end));
  }
  function tags(xml, name3) {
    const found = [];
    for (let begin = xml.indexOf(`<${name3}`); begin >= 0; begin = xml.indexOf(`<${name3}`, begin + 1)) {
      const end = endOfTag(xml, begin);
      if (end < 0) break;
      if (/[\s/>]/.test(xml.charAt(begin + name3.length + 1))) found.push(xml.slice(begin, end + 1));
    }
    return found;
  }
  function* elements(xml, name3, sheetName3) {
    const damaged2 = () => new FieldrowsError("damagedWorkbook", { sheetName: sheetName3 });
    const [opening, closing] = [`<${name3}`, `</${name3}>`];
    for (let begin = xml.indexOf(opening); begin >= 0; ) {
      if (!/[\s/>]/.test(xml.charAt(begin + opening.length))) {
        begin = xml.indexOf(opening, begin + opening.length);
        continue;
      }
      const tagEnd2 = endOfTag(xml, begin);
      if (tagEnd2 < 0) throw damaged2();
      const isEmpty2 = xml.charAt(tagEnd2 - 1) === "/";
      const end = isEmpty2 ? tagEnd2 + 1 : xml.indexOf(closing, tagEnd2);
      if (end < 0) throw damaged2();
      yield { tag: xml.slice(begin, tagEnd2 + 1), content: isEmpty2 ? "" : xml.slice(tagEnd2 + 1, end) };
      begin = xml.indexOf(opening, isEmpty2 ? end : end + closing.length);
    }
  }
  function endOfTag(xml, begin) {
    let position = begin;
    for (; ; ) {
      const end = xml.indexOf(">", position);
      const quote9 = end < 0 ? -1 : xml.slice(position, end).indexOf('"');
      if (quote9 < 0) return end;
      const closing = xml.indexOf('"', position + quote9 + 1);
      if (closing < 0) return -1;
      position = closing + 1;
    }
  }

  // src/tables/xlsx/number-formats.ts
  var builtIn = new Map([
    ...[14, 15, 16, 17].map((format2) => [format2, "date"]),
    ...[18, 19, 20, 21, 45, 47].map((format2) => [format2, "time"]),
    [22, "dateTime"],
    [46, "elapsed"]
  ]);
  function readNumberFormats(stylesXml) {
    var _a2, _b2;
    const own = /* @__PURE__ */ new Map();
    for (const tag of tags(stylesXml, "numFmt")) {
      own.set((_a2 = attribute(tag, "numFmtId")) != null ? _a2 : "", formatOf((_b2 = attribute(tag, "formatCode")) != null ? _b2 : ""));
    }
    const begin = stylesXml.indexOf("<cellXfs");
    const cellStyles = begin < 0 ? "" : stylesXml.slice(begin, stylesXml.indexOf("</cellXfs>", begin));
    return tags(cellStyles, "xf").map((tag) => {
      var _a3, _b3, _c;
      const format2 = (_a3 = attribute(tag, "numFmtId")) != null ? _a3 : "0";
      return (_c = (_b3 = own.get(format2)) != null ? _b3 : builtIn.get(Number(format2))) != null ? _c : "number";
    });
  }
  function formatOf(code) {
    const plain2 = code.replace(/"[^"]*"|\\./g, "");
    if (/\[(?:h+|m+|s+)\]/i.test(plain2)) return "elapsed";
    const letters3 = plain2.replace(/\[[^\]]*\]/g, "");
    const hasTime = /[hs]/i.test(letters3);
    const hasDate = hasTime ? /[yd]/i.test(letters3) : /[ymd]/i.test(letters3);
    if (hasDate) return hasTime ? "dateTime" : "date";
    return hasTime ? "time" : "number";
  }
  var firstCommonSerial = 60;
  function serialFromExcel(excelSerial) {
    return excelSerial < firstCommonSerial ? excelSerial + 1 : excelSerial;
  }
  var days1904 = 1462;
  var lastDay = 2958465;
  var secondsPerDay2 = 86400;
  function shownNumber(text8, format2, is1904) {
    const value = Number(text8);
    if (format2 === "number" || text8.trim() === "" || !Number.isFinite(value)) return numberText(text8);
    if (format2 === "elapsed") return elapsedText(value);
    if (format2 === "time" && value >= 0 && value < 1) return timeFromSerial(value);
    const serial = is1904 ? value + days1904 : serialFromExcel(value);
    if (serial < 1 || serial >= lastDay + 1) return numberText(text8);
    return format2 === "date" && Number.isInteger(serial) ? dateFromSerial(serial) : dateTimeFromSerial(serial);
  }
  function elapsedText(days3) {
    const total = Math.round(Math.abs(days3) * secondsPerDay2);
    const hours = String(Math.floor(total / 3600)).padStart(2, "0");
    return `${days3 < 0 && total > 0 ? "-" : ""}${hours}${timeFromSerial(total % 3600 / secondsPerDay2).slice(2)}`;
  }

  // src/tables/xlsx/parts.ts
  function readRelations(relationsXml, type = "") {
    const relations = tags(relationsXml, "Relationship").filter((tag) => {
      var _a2;
      return ((_a2 = attribute(tag, "Type")) != null ? _a2 : "").endsWith(type);
    });
    return new Map(relations.map((tag) => {
      var _a2, _b2;
      return [(_a2 = attribute(tag, "Id")) != null ? _a2 : "", (_b2 = attribute(tag, "Target")) != null ? _b2 : ""];
    }));
  }
  function partPath(target) {
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  }
  function readSheetParts(workbookXml, relationsXml) {
    const relations = readRelations(relationsXml);
    return tags(workbookXml, "sheet").flatMap((tag) => {
      var _a2, _b2;
      const target = relations.get((_a2 = attribute(tag, "r:id")) != null ? _a2 : "");
      if (target === void 0) return [];
      return [{ name: (_b2 = attribute(tag, "name")) != null ? _b2 : "", path: partPath(target) }];
    });
  }
  var noLinks = { prefixes: /* @__PURE__ */ new Map(), files: 0 };
  function readLinks(hyperlinksXml, relationsXml) {
    var _a2, _b2, _c;
    const relations = readRelations(relationsXml);
    const prefixes2 = /* @__PURE__ */ new Map();
    let files = 0;
    for (const tag of tags(hyperlinksXml, "hyperlink")) {
      const address2 = (_a2 = attribute(tag, "ref")) != null ? _a2 : "";
      const target = (_c = relations.get((_b2 = attribute(tag, "r:id")) != null ? _b2 : "")) != null ? _c : "#";
      if (target.startsWith("#")) prefixes2.set(address2, "internal:");
      else if (target.startsWith("mailto:")) prefixes2.set(address2, "mailto:");
      else if (target.startsWith("file://") || !target.includes("://")) files++;
    }
    return { prefixes: prefixes2, files };
  }

  // node_modules/fflate/esm/browser.js
  var u8 = Uint8Array;
  var u16 = Uint16Array;
  var i32 = Int32Array;
  var fleb = new u8([
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    1,
    1,
    1,
    2,
    2,
    2,
    2,
    3,
    3,
    3,
    3,
    4,
    4,
    4,
    4,
    5,
    5,
    5,
    5,
    0,
    /* unused */
    0,
    0,
    /* impossible */
    0
  ]);
  var fdeb = new u8([
    0,
    0,
    0,
    0,
    1,
    1,
    2,
    2,
    3,
    3,
    4,
    4,
    5,
    5,
    6,
    6,
    7,
    7,
    8,
    8,
    9,
    9,
    10,
    10,
    11,
    11,
    12,
    12,
    13,
    13,
    /* unused */
    0,
    0
  ]);
  var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
  var freb = function(eb, start2) {
    var b = new u16(31);
    for (var i2 = 0; i2 < 31; ++i2) {
      b[i2] = start2 += 1 << eb[i2 - 1];
    }
    var r = new i32(b[30]);
    for (var i2 = 1; i2 < 30; ++i2) {
      for (var j = b[i2]; j < b[i2 + 1]; ++j) {
        r[j] = j - b[i2] << 5 | i2;
      }
    }
    return { b, r };
  };
  var _a = freb(fleb, 2);
  var fl = _a.b;
  var revfl = _a.r;
  fl[28] = 258, revfl[258] = 28;
  var _b = freb(fdeb, 0);
  var fd = _b.b;
  var revfd = _b.r;
  var rev = new u16(32768);
  for (i = 0; i < 32768; ++i) {
    x = (i & 43690) >> 1 | (i & 21845) << 1;
    x = (x & 52428) >> 2 | (x & 13107) << 2;
    x = (x & 61680) >> 4 | (x & 3855) << 4;
    rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
  }
  var x;
  var i;
  var hMap = (function(cd, mb, r) {
    var s = cd.length;
    var i2 = 0;
    var l = new u16(mb);
    for (; i2 < s; ++i2) {
      if (cd[i2])
        ++l[cd[i2] - 1];
    }
    var le = new u16(mb);
    for (i2 = 1; i2 < mb; ++i2) {
      le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
    }
    var co;
    if (r) {
      co = new u16(1 << mb);
      var rvb = 15 - mb;
      for (i2 = 0; i2 < s; ++i2) {
        if (cd[i2]) {
          var sv = i2 << 4 | cd[i2];
          var r_1 = mb - cd[i2];
          var v = le[cd[i2] - 1]++ << r_1;
          for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
            co[rev[v] >> rvb] = sv;
          }
        }
      }
    } else {
      co = new u16(s);
      for (i2 = 0; i2 < s; ++i2) {
        if (cd[i2]) {
          co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
        }
      }
    }
    return co;
  });
  var flt = new u8(288);
  for (i = 0; i < 144; ++i)
    flt[i] = 8;
  var i;
  for (i = 144; i < 256; ++i)
    flt[i] = 9;
  var i;
  for (i = 256; i < 280; ++i)
    flt[i] = 7;
  var i;
  for (i = 280; i < 288; ++i)
    flt[i] = 8;
  var i;
  var fdt = new u8(32);
  for (i = 0; i < 32; ++i)
    fdt[i] = 5;
  var i;
  var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
  var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
  var max = function(a) {
    var m = a[0];
    for (var i2 = 1; i2 < a.length; ++i2) {
      if (a[i2] > m)
        m = a[i2];
    }
    return m;
  };
  var bits = function(d, p, m) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
  };
  var bits16 = function(d, p) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
  };
  var shft = function(p) {
    return (p + 7) / 8 | 0;
  };
  var slc = function(v, s, e) {
    if (s == null || s < 0)
      s = 0;
    if (e == null || e > v.length)
      e = v.length;
    return new u8(v.subarray(s, e));
  };
  var ec = [
    "unexpected EOF",
    "invalid block type",
    "invalid length/literal",
    "invalid distance",
    "stream finished",
    "no stream handler",
    ,
    // determined by compression function
    "no callback",
    "invalid UTF-8 data",
    "extra field too long",
    "date not in range 1980-2099",
    "filename too long",
    "stream finishing",
    "invalid zip data"
    // determined by unknown compression method
  ];
  var err = function(ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
      Error.captureStackTrace(e, err);
    if (!nt)
      throw e;
    return e;
  };
  var inflt = function(dat, st, buf, dict) {
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
      return buf || new u8(0);
    var noBuf = !buf;
    var resize = noBuf || st.i != 2;
    var noSt = st.i;
    if (noBuf)
      buf = new u8(sl * 3);
    var cbuf = function(l2) {
      var bl = buf.length;
      if (l2 > bl) {
        var nbuf = new u8(Math.max(bl * 2, l2));
        nbuf.set(buf);
        buf = nbuf;
      }
    };
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    var tbts = sl * 8;
    do {
      if (!lm) {
        final = bits(dat, pos, 1);
        var type = bits(dat, pos + 1, 3);
        pos += 3;
        if (!type) {
          var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
          if (t > sl) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + l);
          buf.set(dat.subarray(s, t), bt);
          st.b = bt += l, st.p = pos = t * 8, st.f = final;
          continue;
        } else if (type == 1)
          lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
        else if (type == 2) {
          var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
          var tl = hLit + bits(dat, pos + 5, 31) + 1;
          pos += 14;
          var ldt = new u8(tl);
          var clt = new u8(19);
          for (var i2 = 0; i2 < hcLen; ++i2) {
            clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
          }
          pos += hcLen * 3;
          var clb = max(clt), clbmsk = (1 << clb) - 1;
          var clm = hMap(clt, clb, 1);
          for (var i2 = 0; i2 < tl; ) {
            var r = clm[bits(dat, pos, clbmsk)];
            pos += r & 15;
            var s = r >> 4;
            if (s < 16) {
              ldt[i2++] = s;
            } else {
              var c = 0, n = 0;
              if (s == 16)
                n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
              else if (s == 17)
                n = 3 + bits(dat, pos, 7), pos += 3;
              else if (s == 18)
                n = 11 + bits(dat, pos, 127), pos += 7;
              while (n--)
                ldt[i2++] = c;
            }
          }
          var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
          lbt = max(lt);
          dbt = max(dt);
          lm = hMap(lt, lbt, 1);
          dm = hMap(dt, dbt, 1);
        } else
          err(1);
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
      }
      if (resize)
        cbuf(bt + 131072);
      var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
      var lpos = pos;
      for (; ; lpos = pos) {
        var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
        pos += c & 15;
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (!c)
          err(2);
        if (sym < 256)
          buf[bt++] = sym;
        else if (sym == 256) {
          lpos = pos, lm = null;
          break;
        } else {
          var add = sym - 254;
          if (sym > 264) {
            var i2 = sym - 257, b = fleb[i2];
            add = bits(dat, pos, (1 << b) - 1) + fl[i2];
            pos += b;
          }
          var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
          if (!d)
            err(3);
          pos += d & 15;
          var dt = fd[dsym];
          if (dsym > 3) {
            var b = fdeb[dsym];
            dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
          }
          if (pos > tbts) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + 131072);
          var end = bt + add;
          if (bt < dt) {
            var shift = dl - dt, dend = Math.min(dt, end);
            if (shift + bt < 0)
              err(3);
            for (; bt < dend; ++bt)
              buf[bt] = dict[shift + bt];
          }
          for (; bt < end; ++bt)
            buf[bt] = buf[bt - dt];
        }
      }
      st.l = lm, st.p = lpos, st.b = bt, st.f = final;
      if (lm)
        final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
  };
  function inflateSync(data, opts) {
    return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
  }

  // src/tables/xlsx/zip-directory.ts
  var lookAhead = 64;
  var maxInflatedBytes = 256 * 1024 * 1024;
  var maxDeflateRatio = 1032;
  var megabyte = 1024 * 1024;
  var localSignature = 67324752;
  var entrySignature = 33639248;
  var endSignature = 101010256;
  var localHeaderLength = 30;
  var entryHeaderLength = 46;
  var endRecordLength = 22;
  var maxCommentLength = 65535;
  var stored = 0;
  var deflated = 8;
  var encrypted = 1;
  function read16(bytes, offset) {
    var _a2, _b2;
    return ((_a2 = bytes[offset]) != null ? _a2 : 0) | ((_b2 = bytes[offset + 1]) != null ? _b2 : 0) << 8;
  }
  function read32(bytes, offset) {
    return (read16(bytes, offset) | read16(bytes, offset + 2) << 16) >>> 0;
  }
  function damagedArchive() {
    return new FieldrowsError("damagedWorkbook", { sheetName: "" });
  }
  function readZipDirectory(bytes) {
    if (bytes.length === 0) throw new FieldrowsError("emptyDownload", {});
    if (bytes[0] !== 80 || bytes.length > 1 && bytes[1] !== 75) throw damagedArchive();
    const end = endRecord(bytes);
    const count12 = read16(bytes, end + 10);
    const begin = read32(bytes, end + 16);
    if (begin + read32(bytes, end + 12) !== end) throw damagedArchive();
    const entries = /* @__PURE__ */ new Map();
    let offset = begin;
    for (let index = 0; index < count12; index++) {
      if (offset + entryHeaderLength > end || read32(bytes, offset) !== entrySignature) throw damagedArchive();
      const nameEnd = offset + entryHeaderLength + read16(bytes, offset + 28);
      const next = nameEnd + read16(bytes, offset + 30) + read16(bytes, offset + 32);
      if (next > end || (read16(bytes, offset + 8) & encrypted) !== 0) throw damagedArchive();
      const name3 = String.fromCharCode(...bytes.subarray(offset + entryHeaderLength, nameEnd));
      entries.set(name3, {
        name: name3,
        checkSum: read32(bytes, offset + 16),
        size: read32(bytes, offset + 24),
        compressedSize: read32(bytes, offset + 20),
        method: read16(bytes, offset + 10),
        offset: read32(bytes, offset + 42)
      });
      offset = next;
    }
    return entries;
  }
  function endRecord(bytes) {
    const last = bytes.length - endRecordLength;
    for (let offset = last; offset >= 0 && offset >= last - maxCommentLength; offset--) {
      if (read32(bytes, offset) === endSignature && read16(bytes, offset + 20) === last - offset) return offset;
    }
    throw new FieldrowsError("truncatedDownload", {});
  }
  function inflateEntry(bytes, entry, sheetName3) {
    const { offset, size, compressedSize, method } = entry;
    const damaged2 = new FieldrowsError("damagedWorkbook", { sheetName: sheetName3 });
    if (read32(bytes, offset) !== localSignature) throw damaged2;
    const begin = offset + localHeaderLength + read16(bytes, offset + 26) + read16(bytes, offset + 28);
    if (begin + compressedSize > bytes.length || size > compressedSize * maxDeflateRatio) throw damaged2;
    if (size > maxInflatedBytes) {
      throw new FieldrowsError("workbookTooLarge", { megabytes: Math.ceil(size / megabyte) });
    }
    const compressed = bytes.subarray(begin, begin + compressedSize);
    const out = new Uint8Array(size + lookAhead);
    if (method === stored && compressedSize === size) out.set(compressed);
    else if (method !== deflated || inflatedLength(compressed, out) !== size) throw damaged2;
    return { bytes: out, end: size };
  }
  function inflatedLength(compressed, out) {
    try {
      return inflateSync(compressed, { out }).length;
    } catch {
      return -1;
    }
  }

  // src/tables/xlsx/package.ts
  var maxPartBytes2 = 32 * 1024 * 1024;
  var maxSheets2 = 1e3;
  var megabyte2 = 1024 * 1024;
  function openPackage(bytes) {
    var _a2;
    const entries = readZipDirectory(bytes);
    const workbook = entries.get("xl/workbook.xml");
    const relations = entries.get("xl/_rels/workbook.xml.rels");
    if (workbook === void 0 || relations === void 0) throw new FieldrowsError("damagedWorkbook", { sheetName: "" });
    const workbookXml = partText(bytes, workbook);
    const relationsXml = partText(bytes, relations);
    const parts = readSheetParts(workbookXml, relationsXml);
    if (parts.length === 0 || parts.length > maxSheets2) throw new FieldrowsError("damagedWorkbook", { sheetName: "" });
    const sheets = parts.map((part) => {
      const entry = entries.get(part.path);
      if (entry === void 0) throw new FieldrowsError("damagedWorkbook", { sheetName: part.name });
      return { ...part, entry };
    });
    const sharedTarget = (_a2 = readRelations(relationsXml, "sharedStrings").values().next().value) != null ? _a2 : "sharedStrings.xml";
    return {
      ...{ bytes, entries, workbookXml, sheets },
      styles: entries.get("xl/styles.xml"),
      sharedStrings: entries.get(partPath(sharedTarget))
    };
  }
  function partText(bytes, entry, most = maxPartBytes2) {
    if (entry.size > most) {
      throw new FieldrowsError("workbookTooLarge", { megabytes: Math.ceil(entry.size / megabyte2) });
    }
    const inflated = inflateEntry(bytes, entry, "");
    return decodeUtf8(inflated.bytes, 0, inflated.end);
  }

  // src/tables/xlsx/units.ts
  var windowLength = 16384;
  var NUMBER_SIGN = 35;
  var AMPERSAND = 38;
  var SEMICOLON = 59;
  var LESS_THAN = 60;
  var UNDERSCORE = 95;
  var LETTER_X = 120;
  var longestReference = 10;
  var escapeLength = 7;
  function emptyRowUnits() {
    return { window: new Array(windowLength).fill(0), filled: 0, text: "" };
  }
  function startRow(row) {
    row.filled = 0;
    row.text = "";
  }
  function rowLength(row) {
    return row.text.length + row.filled;
  }
  function rowText(row) {
    if (row.filled > 0) row.text += String.fromCharCode.apply(null, row.window.slice(0, row.filled));
    row.filled = 0;
    return row.text;
  }
  function escapedUnit(bytes, position) {
    var _a2;
    if (bytes[position + 1] !== LETTER_X || bytes[position + 6] !== UNDERSCORE) return -1;
    let unit = 0;
    for (let digit = position + 2; digit < position + 6; digit++) {
      const code = (_a2 = bytes[digit]) != null ? _a2 : 0;
      const letter = code | 32;
      if (code >= 48 && code <= 57) unit = unit * 16 + code - 48;
      else if (letter >= 97 && letter <= 102) unit = unit * 16 + letter - 87;
      else return -1;
    }
    return unit;
  }
  function isControl(unit) {
    return unit >= 0 && (unit < 32 || unit >= 65534);
  }
  function unescapeControls(text8) {
    return text8.replace(
      /_x005F(_x[0-9a-f]{4}_)|_x(00[01][0-9a-f]|FFF[EF])_/gi,
      (_, literal2, digits3 = "") => literal2 === void 0 ? String.fromCharCode(Number.parseInt(digits3, 16)) : literal2
    );
  }
  function readReference(bytes, position) {
    var _a2;
    let name3 = "";
    for (let end = position + 1; end < position + longestReference; end++) {
      if (bytes[end] === SEMICOLON) {
        const text8 = entityText(name3);
        return text8 === void 0 ? { text: "&", end: position + 1 } : { text: text8, end: end + 1 };
      }
      const code = (_a2 = bytes[end]) != null ? _a2 : 0;
      const isNamed = code === NUMBER_SIGN || code >= 48 && code <= 57 || (code | 32) >= 97 && (code | 32) <= 122;
      if (!isNamed) break;
      name3 += String.fromCharCode(code);
    }
    return { text: "&", end: position + 1 };
  }
  function appendText(row, bytes, begin, end) {
    let position = begin;
    for (; ; ) {
      const stop = Math.min(end, position + windowLength - row.filled);
      position = appendStretch(row, bytes, position, stop);
      if (position >= end || bytes[position] === LESS_THAN) return Math.min(position, end);
      rowText(row);
    }
  }
  function appendStretch(row, bytes, begin, stop) {
    var _a2, _b2;
    const units = row.window;
    let filled2 = row.filled;
    let position = begin;
    while (position < stop) {
      const byte = (_a2 = bytes[position]) != null ? _a2 : 0;
      if (byte < 128 && byte !== AMPERSAND && byte !== UNDERSCORE) {
        if (byte === LESS_THAN) break;
        units[filled2++] = byte;
        position++;
      } else if (byte >= 128) {
        const point = codePointAt(bytes, position);
        position += sequenceLength(byte);
        if (point > 65535) {
          units[filled2++] = 55232 + (point >> 10);
          units[filled2++] = 56320 | point & 1023;
        } else units[filled2++] = point;
      } else if (byte === UNDERSCORE) {
        const unit = escapedUnit(bytes, position);
        const literal2 = unit === UNDERSCORE ? position + escapeLength - 1 : -1;
        if (isControl(unit)) {
          units[filled2++] = unit;
          position += escapeLength;
        } else if (literal2 >= 0 && escapedUnit(bytes, literal2) >= 0) {
          for (let index = 0; index < escapeLength; index++) units[filled2++] = (_b2 = bytes[literal2 + index]) != null ? _b2 : 0;
          position = literal2 + escapeLength;
        } else {
          units[filled2++] = UNDERSCORE;
          position++;
        }
      } else {
        const { text: text8, end } = readReference(bytes, position);
        for (let index = 0; index < text8.length; index++) units[filled2++] = text8.charCodeAt(index);
        position = end;
      }
    }
    row.filled = filled2;
    return position;
  }
  function appendKnown(row, text8) {
    rowText(row);
    row.text += text8;
  }

  // src/tables/xlsx/shared-strings.ts
  function readSharedStrings(xml) {
    return [...elements(xml, "si", "")].map(({ content }) => richText(content));
  }
  function richText(xml) {
    const own = xml.includes("<rPh") ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, "") : xml;
    return [...elements(own, "t", "")].map(({ content }) => plainText(content)).join("");
  }
  function plainText(xml) {
    return unescapeControls(unescapeXml(xml));
  }
  function sharedString(texts2, index, sheetName3) {
    const text8 = /^\d+$/.test(index) ? texts2[Number(index)] : void 0;
    if (text8 === void 0) throw new FieldrowsError("damagedWorkbook", { sheetName: sheetName3 });
    return text8;
  }

  // src/tables/xlsx/texts.ts
  var maxSheetBytes = 64 * 1024 * 1024;
  var maxColumns = 16384;
  function readFirstSheet(bytes) {
    var _a2, _b2;
    const workbook = openPackage(bytes);
    const look = lookOf(workbook);
    for (const { name: name3, entry } of workbook.sheets) {
      const rows5 = readRows(partText(bytes, entry, maxSheetBytes), name3, look);
      if (rows5.length > 0) return { name: name3, rows: rows5 };
    }
    return { name: (_b2 = (_a2 = workbook.sheets[0]) == null ? void 0 : _a2.name) != null ? _b2 : "", rows: [] };
  }
  function lookOf({ bytes, sharedStrings, styles, workbookXml }) {
    var _a2;
    const [properties = ""] = tags(workbookXml, "workbookPr");
    return {
      texts: sharedStrings === void 0 ? [] : readSharedStrings(partText(bytes, sharedStrings)),
      formats: styles === void 0 ? [] : readNumberFormats(partText(bytes, styles)),
      is1904: /^(?:1|true)$/.test((_a2 = attribute(properties, "date1904")) != null ? _a2 : "")
    };
  }
  function readRows(xml, sheetName3, look) {
    var _a2;
    const [data] = elements(xml, "sheetData", sheetName3);
    if (data === void 0 && !xml.includes("<chartsheet")) throw new FieldrowsError("damagedWorkbook", { sheetName: sheetName3 });
    const rows5 = [];
    let cells5 = 0;
    for (const { content } of elements((_a2 = data == null ? void 0 : data.content) != null ? _a2 : "", "row", sheetName3)) {
      const row = readRow(content, sheetName3, look);
      if (row.length === 0) continue;
      rows5.push(row);
      cells5 += row.length;
      if (cells5 > maxSpreadsheetCells) throw new FieldrowsError("tooManyCells", { needed: cells5 });
    }
    return rows5;
  }
  function readRow(xml, sheetName3, look) {
    var _a2, _b2;
    const row = [];
    let next = 0;
    for (const { tag, content } of elements(xml, "c", sheetName3)) {
      const letters3 = (_b2 = /^[A-Z]+/.exec((_a2 = attribute(tag, "r")) != null ? _a2 : "")) == null ? void 0 : _b2[0];
      const column3 = letters3 === void 0 ? next : columnNumber(letters3) - 1;
      if (column3 < next || column3 >= maxColumns) throw new FieldrowsError("damagedWorkbook", { sheetName: sheetName3 });
      next = column3 + 1;
      const text8 = cellText(tag, content, sheetName3, look);
      if (text8 === "") continue;
      while (row.length < column3) row.push("");
      row.push(text8);
    }
    return row;
  }
  function cellText(tag, content, sheetName3, { texts: texts2, formats, is1904 }) {
    var _a2, _b2, _c, _d;
    const [inline] = elements(content, "is", sheetName3);
    if (inline !== void 0) return richText(inline.content);
    const [value] = elements(content, "v", sheetName3);
    const written = plainText((_a2 = value == null ? void 0 : value.content) != null ? _a2 : "");
    if (written === "") return "";
    switch ((_b2 = attribute(tag, "t")) != null ? _b2 : "n") {
      case "s":
        return sharedString(texts2, written, sheetName3);
      case "b":
        return written === "0" ? "False" : "True";
      case "n":
        return shownNumber(written, (_d = formats[Number((_c = attribute(tag, "s")) != null ? _c : 0)]) != null ? _d : "number", is1904);
      default:
        return written;
    }
  }

  // src/tables/recognise.ts
  function recogniseDownload(text8) {
    var _a2;
    const beginning = text8.slice(0, 4096).replace(/^\s+/, "");
    if (beginning === "") return /\S/.test(text8) ? "unknown" : "empty";
    if (beginning.startsWith('"')) return "csv";
    if (beginning.startsWith("<")) return "html";
    if (/^[{[]\s*("|[{[\]}]|-?\d|true\b|false\b|null\b)/.test(beginning)) return "json";
    return /[;,\t]/.test((_a2 = beginning.split("\n", 1)[0]) != null ? _a2 : "") ? "csv" : "unknown";
  }

  // src/sources/verify-download.ts
  var megabyte3 = 1024 * 1024;
  function verifyFile(response, format2, host) {
    if (response.status === 206) throw new FieldrowsError("truncatedDownload", {});
    if (response.status === 204 || response.status === 205) throw new FieldrowsError("emptyDownload", {});
    if (response.status !== 200) throw new FieldrowsError("serverError", { server: host, status: response.status });
    const declared = declaredLength(response);
    if (declared !== void 0 && declared >= maxResponseBytes) throw tooLarge(declared);
    return format2 === "csv" ? verifyCsv(response, declared, host) : verifyXlsx(response, declared, host);
  }
  function verifyCsv(response, declared, host) {
    const received = response.text();
    const text8 = received.replace(/^\ufeff/, "");
    const counted = utf8Length(received);
    const byteLength = declared === void 0 || counted === declared ? counted : response.bytes().length;
    if (byteLength >= maxResponseBytes) throw tooLarge(byteLength);
    if (text8 === "")
      throw new FieldrowsError(declared === void 0 || declared === 0 ? "emptyDownload" : "truncatedDownload", {});
    if (!looksLikeCsv(text8, contentType(response))) throw new FieldrowsError("notCsv", { server: host });
    if (declared !== void 0 && byteLength < declared) throw new FieldrowsError("truncatedDownload", {});
    return { text: text8, byteLength, isProven: declared !== void 0 };
  }
  function verifyXlsx(response, declared, host) {
    const bytes = response.bytes();
    if (bytes.length >= maxResponseBytes) throw tooLarge(bytes.length);
    if (bytes.length === 0) throw new FieldrowsError("emptyDownload", {});
    if (![80, 75, 3, 4].every((byte, index) => bytes[index] === byte)) {
      throw new FieldrowsError("notXlsx", { server: host });
    }
    if (declared !== void 0 && bytes.length < declared) throw new FieldrowsError("truncatedDownload", {});
    return { text: "", byteLength: bytes.length, isProven: true };
  }
  function looksLikeCsv(text8, type) {
    if (/^(?:\ufffd|[\s\S]?[\u0000-\u0008\u000e-\u001f])/.test(text8)) return false;
    if (type === "application/json" || recogniseDownload(text8) !== "csv") return false;
    return text8.startsWith('"') || type === "text/csv";
  }
  function declaredLength(response) {
    var _a2, _b2, _c, _d;
    const length = (_b2 = (_a2 = response.headers["content-length"]) == null ? void 0 : _a2.trim()) != null ? _b2 : "";
    const encoding = (_d = (_c = response.headers["content-encoding"]) == null ? void 0 : _c.trim().toLowerCase()) != null ? _d : "";
    return /^\d{1,15}$/.test(length) && (encoding === "" || encoding === "identity") ? Number(length) : void 0;
  }
  function tooLarge(bytes) {
    return new FieldrowsError("downloadTooLarge", { megabytes: Math.ceil(bytes / megabyte3) });
  }
  function verifiedDownload(response, url, format2) {
    const { text: text8, byteLength, isProven } = verifyFile(response, format2, hostOf(url));
    const name3 = fileName(response, url);
    return {
      format: format2,
      text: text8,
      bytes: () => response.bytes(),
      byteLength,
      isProven,
      ...name3 === void 0 ? {} : { fileName: name3 }
    };
  }
  function fileName(response, url) {
    var _a2, _b2, _c, _d, _e, _f;
    const disposition = (_a2 = response.headers["content-disposition"]) != null ? _a2 : "";
    const encoded = (_b2 = /filename\*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)) == null ? void 0 : _b2[1];
    const plain2 = (_c = /filename=\s*"?([^";]+)"?/i.exec(disposition)) == null ? void 0 : _c[1];
    const last = (_d = /([^/?#]+)(?:[?#].*)?$/.exec(url)) == null ? void 0 : _d[1];
    return (_f = (_e = decoded(encoded)) != null ? _e : plain2 == null ? void 0 : plain2.trim()) != null ? _f : decoded(last);
  }
  function decoded(text8) {
    if (text8 === void 0) return void 0;
    try {
      return decodeURIComponent(text8);
    } catch {
      return text8;
    }
  }

  // src/tables/csv/record.ts
  var QUOTE = 34;
  var CARRIAGE_RETURN = 13;
  var LINE_FEED = 10;
  var separators = [";", ",", "	"];
  function closingQuote(text8, begin) {
    let quote9 = text8.indexOf('"', begin);
    while (quote9 >= 0 && text8.charCodeAt(quote9 + 1) === QUOTE) quote9 = text8.indexOf('"', quote9 + 2);
    if (quote9 < 0) throw new FieldrowsError("truncatedDownload", {});
    return quote9;
  }
  function unescapedField(text8, begin, end) {
    return text8.slice(begin, end).replace(/""/g, '"');
  }
  function bareFieldEnd(text8, begin, separator) {
    for (let position = begin; position < text8.length; position++) {
      const code = text8.charCodeAt(position);
      if (code === separator) return position;
      if (code === LINE_FEED)
        return position > begin && text8.charCodeAt(position - 1) === CARRIAGE_RETURN ? position - 1 : position;
    }
    throw new FieldrowsError("truncatedDownload", {});
  }
  function nextRecord(text8, fieldEnd) {
    const code = text8.charCodeAt(fieldEnd);
    if (code === LINE_FEED) return fieldEnd + 1;
    if (code === CARRIAGE_RETURN && text8.charCodeAt(fieldEnd + 1) === LINE_FEED) return fieldEnd + 2;
    const missing = code === CARRIAGE_RETURN ? fieldEnd + 1 : fieldEnd;
    if (missing >= text8.length) throw new FieldrowsError("truncatedDownload", {});
    throw new FieldrowsError("malformedCsv", { line: lineOf(text8, fieldEnd) });
  }
  function readRecord(text8, begin, separator) {
    const fields2 = [];
    for (let position = begin; ; position++) {
      if (text8.charCodeAt(position) === QUOTE) {
        const end = closingQuote(text8, position + 1);
        fields2.push(unescapedField(text8, position + 1, end));
        position = end + 1;
      } else {
        const end = bareFieldEnd(text8, position, separator);
        fields2.push(text8.slice(position, end));
        position = end;
      }
      if (text8.charCodeAt(position) !== separator) return { fields: fields2, next: nextRecord(text8, position) };
    }
  }
  function sniffSeparator(text8, begin) {
    if (text8.charCodeAt(begin) === QUOTE) {
      const code = text8.charCodeAt(closingQuote(text8, begin + 1) + 1);
      return separators.some((separator) => separator.charCodeAt(0) === code) ? code : separatorCode(0);
    }
    const lineEnd = text8.indexOf("\n", begin);
    const line = text8.slice(begin, lineEnd < 0 ? text8.length : lineEnd).replace(/"[^"]*"/g, "");
    const counts = separators.map((separator) => line.split(separator).length);
    return separatorCode(counts.indexOf(Math.max(...counts)));
  }
  function separatorCode(index) {
    var _a2;
    return ((_a2 = separators[index]) != null ? _a2 : ";").charCodeAt(0);
  }
  function lineOf(text8, position) {
    return text8.slice(0, position).split("\n").length;
  }

  // src/tables/xlsx/columns.ts
  function startColumns(width3) {
    return {
      rows: [],
      kinds: new Array(width3).fill(void 0),
      serialsOnly: new Array(width3).fill(false)
    };
  }
  function textualCell(columns3, column3, text8, begin, end) {
    const kind = columns3.kinds[column3];
    if (kind === "text") return text8.slice(begin, end);
    if (kind === void 0) {
      const first = kindOf(text8, begin, end);
      columns3.kinds[column3] = first;
      const value2 = first === "text" ? void 0 : readCell(first, text8, begin, end);
      return value2 != null ? value2 : text8.slice(begin, end);
    }
    const value = readCell(kind, text8, begin, end);
    if (value === void 0) {
      makeText(columns3, column3, kind);
      return text8.slice(begin, end);
    }
    if (kind === "integer" && !Number.isInteger(value)) columns3.kinds[column3] = "decimal";
    columns3.serialsOnly[column3] = false;
    return value;
  }
  function numericCell(columns3, column3, text8, begin, end) {
    if (readNumber(text8, begin, end) !== void 0) return textualCell(columns3, column3, text8, begin, end);
    const shortest2 = numberText(text8.slice(begin, end));
    return textualCell(columns3, column3, shortest2, 0, shortest2.length);
  }
  var firstDay = 2;
  var lastDay2 = 2958465;
  function serialCell(columns3, column3, text8, begin, end) {
    const excelSerial = Number(text8.slice(begin, end));
    if (!Number.isFinite(excelSerial)) return numericCell(columns3, column3, text8, begin, end);
    const serial = serialFromExcel(excelSerial);
    const own = Number.isInteger(serial) ? "date" : "dateTime";
    const kind = columns3.kinds[column3];
    const isDateColumn = kind === "date" || kind === "dateTime";
    if (serial < firstDay || serial >= lastDay2 + 1 || kind !== void 0 && !isDateColumn) {
      const shown = own === "date" ? dateFromSerial(serial) : dateTimeFromSerial(serial);
      return textualCell(columns3, column3, shown, 0, shown.length);
    }
    if (kind === void 0) {
      columns3.kinds[column3] = own;
      columns3.serialsOnly[column3] = true;
    } else if (kind !== own) {
      if (columns3.serialsOnly[column3]) columns3.kinds[column3] = "dateTime";
      else {
        makeText(columns3, column3, kind);
        return own === "date" ? dateFromSerial(serial) : dateTimeFromSerial(serial);
      }
    }
    return serial;
  }
  function makeText(columns3, column3, kind) {
    var _a2;
    for (const row of columns3.rows) row[column3] = restoreText(kind, (_a2 = row[column3]) != null ? _a2 : "");
    columns3.kinds[column3] = "text";
  }

  // src/sources/clockify/file-tables.ts
  var COMMA = 44;
  var separators2 = [COMMA, 59, 9];
  var longestTitle = 20;
  function csvLines(text8) {
    return records(text8, separatorOf(text8), Number.POSITIVE_INFINITY).filter((fields2) => fields2.some(Boolean));
  }
  function separatorOf(text8) {
    var _a2;
    const widths2 = separators2.map((separator) => {
      try {
        return Math.max(...records(text8, separator, longestTitle).map((fields2) => fields2.length));
      } catch (error) {
        if (error instanceof FieldrowsError) return 0;
        throw error;
      }
    });
    return (_a2 = separators2[widths2.indexOf(Math.max(...widths2))]) != null ? _a2 : COMMA;
  }
  function records(text8, separator, most) {
    const found = [];
    for (let position = 0; position < text8.length && found.length < most; ) {
      const { fields: fields2, next } = readRecord(text8, position, separator);
      found.push(fields2);
      position = next;
    }
    return found;
  }
  function tableIn(lines) {
    const filled2 = lines.slice(0, longestTitle).map((line) => line.filter((cell) => cell !== "").length);
    const at = Math.max(0, filled2.indexOf(Math.max(...filled2)));
    const headings = lines[at];
    if (headings === void 0) throw new FieldrowsError("emptyDownload", {});
    const width3 = headings.reduce((end, heading, index) => heading === "" ? end : index + 1, 0);
    return { headings: headings.slice(0, width3), rows: lines.slice(at + 1) };
  }
  function joined(parts) {
    var _a2, _b2;
    const headings = (_b2 = (_a2 = parts[0]) == null ? void 0 : _a2.headings) != null ? _b2 : [];
    const isAlike = parts.every((part) => JSON.stringify(part.headings) === JSON.stringify(headings));
    if (!isAlike) throw new FieldrowsError("reportChanging", {});
    return { headings, rows: parts.flatMap(({ rows: rows5 }) => rows5) };
  }
  function withoutTotal(table, hours) {
    var _a2, _b2;
    const { headings, rows: rows5 } = table;
    const last = (_a2 = rows5[rows5.length - 1]) != null ? _a2 : [];
    const filled2 = last.filter((cell) => cell !== "");
    if (!/^total\b/i.test((_b2 = filled2[0]) != null ? _b2 : "")) return table;
    const isScant = filled2.length * 3 <= headings.length;
    return isScant || isSum(rows5, hours) ? { headings, rows: rows5.slice(0, -1) } : table;
  }
  function isSum(rows5, hours) {
    var _a2;
    const others = rows5.slice(0, -1);
    const isNear = (one, other) => Math.abs(one - other) <= 0.01 * rows5.length;
    const sums = ((_a2 = rows5[rows5.length - 1]) != null ? _a2 : []).flatMap((cell, column3) => {
      const total = decimalOf(cell);
      const sum = others.reduce((all, row) => {
        var _a3, _b2;
        return all + ((_b2 = decimalOf((_a3 = row[column3]) != null ? _a3 : "")) != null ? _b2 : 0);
      }, 0);
      return total === void 0 ? [] : [{ total, sum }];
    });
    const isAll = hours === void 0 || sums.some(({ sum }) => isNear(sum, hours));
    return sums.length > 0 && sums.every(({ total, sum }) => isNear(total, sum)) && isAll;
  }
  var measured = /\((?:decimal|[A-Z]{3})\)$/;
  function partOfFile(name3, { headings, rows: lines }) {
    var _a2;
    const width3 = headings.length;
    const columns3 = startColumns(width3);
    const surplus = { count: 0, firstRow: 0 };
    const isMeasured = headings.map((heading) => measured.test(heading));
    const texts2 = lines.map(
      (line) => isMeasured.map((isNumber3, column3) => {
        var _a3, _b2;
        return isNumber3 ? shortest((_a3 = line[column3]) != null ? _a3 : "") : (_b2 = line[column3]) != null ? _b2 : "";
      })
    );
    for (const [index, line] of texts2.entries()) {
      if (((_a2 = lines[index]) == null ? void 0 : _a2.slice(width3).some(Boolean)) && surplus.count++ === 0) surplus.firstRow = index + 1;
      const row = new Array(width3).fill("");
      columns3.rows.push(row);
      for (const [column3, text8] of line.entries()) {
        if (text8 !== "") row[column3] = textualCell(columns3, column3, text8, 0, text8.length);
      }
    }
    const notices = surplus.count > 0 ? [{ kind: "raggedRows", ...surplus }] : [];
    const kinds2 = columns3.kinds.map((kind) => kind != null ? kind : "text");
    return { group: "", table: { name: name3, headings, kinds: kinds2, rows: columns3.rows, notices }, keys: rowHashes(texts2) };
  }
  function shortest(text8) {
    var _a2;
    return String((_a2 = decimalOf(text8)) != null ? _a2 : text8);
  }
  function decimalOf(text8) {
    return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text8) ? Number(text8) : void 0;
  }
  function rowHashes(rows5) {
    const seen = /* @__PURE__ */ new Map();
    return rows5.map((line) => {
      var _a2;
      const hash = hashText(line.join("\0"));
      const times = ((_a2 = seen.get(hash)) != null ? _a2 : 0) + 1;
      seen.set(hash, times);
      return `${hash}-${times}`;
    });
  }

  // src/sources/clockify/report-files.ts
  var exportTypes = { csv: "CSV", xlsx: "XLSX", pdf: "PDF" };
  var mediaTypes = {
    csv: "text/csv",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    pdf: "application/pdf"
  };
  function readReportFiles(session, wish, question, name3, format2) {
    let byteLength = 0;
    let isProven = true;
    const exportType = exportTypes[format2];
    const fetchTable = (piece, page) => {
      const request = reportRequest(session, piece, exportType, page);
      const download2 = verifiedDownload(ask(session, request, { ...question, exportType }), request.url, format2);
      byteLength += download2.byteLength;
      isProven = isProven && download2.isProven;
      return tableIn(format2 === "csv" ? csvLines(download2.text) : readFirstSheet(download2.bytes()).rows);
    };
    let isCounted = true;
    const tables = piecesOf(wish).map(
      (piece) => settled(() => {
        const expected = expectedOf(session, piece, question);
        isCounted = isCounted && "entries" in expected;
        return readPiece2((page) => fetchTable(piece, page), expected);
      })
    );
    return { part: partOfFile(name3, joined(tables)), byteLength, isProven: isProven || isCounted };
  }
  function expectedOf(session, wish, question) {
    const response = ask(session, reportRequest(session, wish, "JSON", 1, 1), question);
    const { entries, count: count12, lines = [] } = readReport(readJson(response, session.server), session.server);
    if (entries !== void 0) return { entries: count12 != null ? count12 : entries.length };
    return { hours: lines.reduce((sum, { seconds }) => sum + seconds, 0) / 3600 };
  }
  function readPiece2(fetchPage, expected) {
    var _a2;
    if ("hours" in expected) return withoutTotal(fetchPage(1), expected.hours);
    const pages = [];
    let rows5 = 0;
    while (pages.length === 0 || rows5 < expected.entries) {
      const page = withoutTotal(fetchPage(pages.length + 1));
      const isRepeated = JSON.stringify(page.rows[0]) === JSON.stringify((_a2 = pages[0]) == null ? void 0 : _a2.rows[0]);
      if (pages.length > 0 && (page.rows.length === 0 || isRepeated)) return void 0;
      pages.push(page);
      rows5 += page.rows.length;
    }
    return rows5 === expected.entries ? joined(pages) : void 0;
  }
  function saveReport(session, wish, format2, question, name3) {
    if (piecesOf(wish).length > 1) throw new FieldrowsError("fileTooLong", { days: clockifyFreeDays });
    const request = reportRequest(session, wish, exportTypes[format2], 1);
    const response = ask(session, request, { ...question, exportType: exportTypes[format2] });
    const bytes = format2 === "pdf" ? pdfBytes(response.bytes(), session.server) : verifiedDownload(response, request.url, format2).bytes();
    return { fileName: `${name3}.${format2}`, mediaType: mediaTypes[format2], bytes };
  }
  function pdfBytes(bytes, server2) {
    const textAt = (begin, end) => String.fromCharCode(...bytes.subarray(Math.max(0, begin), end));
    if (textAt(0, 5) !== "%PDF-") throw new FieldrowsError("notClockify", { server: hostOf(server2) });
    if (!textAt(bytes.length - 1024, bytes.length).includes("%%EOF")) {
      throw new FieldrowsError("truncatedDownload", { server: hostOf(server2) });
    }
    return bytes;
  }

  // src/sources/clockify/tables.ts
  var groupHeadings = {
    PROJECT: "Project",
    CLIENT: "Client",
    TASK: "Task",
    USER: "User",
    TAG: "Tag",
    DATE: "Date",
    WEEK: "Week",
    MONTH: "Month",
    TIMEENTRY: "Description"
  };
  function detailedTable(name3, entries, amounts, readInstant) {
    const text8 = (heading, of) => textColumn(heading, entries.map(of));
    const starts = entries.map(({ start: start2 }) => readInstant(start2));
    const ends = entries.map(({ end }) => readInstant(end));
    const columns3 = [
      text8("_id", ({ id }) => id),
      text8("Project", ({ project }) => project),
      text8("Client", ({ client }) => client),
      text8("Task", ({ task }) => task),
      text8("Description", ({ description }) => description),
      text8("User", ({ user }) => user),
      text8("Email", ({ email }) => email),
      text8("Tags", ({ tags: tags2 }) => tags2.join(", ")),
      text8("Billable", ({ billable }) => billable ? "Yes" : "No"),
      column("Start Date", "date", starts, (clock) => clock == null ? void 0 : clock.day),
      column("Start Time", "time", starts, (clock) => clock == null ? void 0 : clock.time),
      column("End Date", "date", ends, (clock) => clock == null ? void 0 : clock.day),
      column("End Time", "time", ends, (clock) => clock == null ? void 0 : clock.time),
      column("Duration (decimal)", "decimal", entries, ({ seconds }) => hoursFromSeconds(seconds)),
      ...moneyColumns(
        entries.map(({ money }) => money),
        amounts,
        true
      ),
      ...customColumns(entries)
    ];
    return { group: "", table: tableOf(name3, columns3) };
  }
  function customColumns(entries) {
    const names = new Set(entries.flatMap(({ customFields }) => customFields.map(({ name: name3 }) => name3)));
    return [...names].map(
      (heading) => typedColumn(
        heading,
        entries.map(({ customFields }) => {
          var _a2, _b2;
          return (_b2 = (_a2 = customFields.find(({ name: name3 }) => name3 === heading)) == null ? void 0 : _a2.value) != null ? _b2 : "";
        })
      )
    );
  }
  function leavesOf(lines, above = []) {
    return lines.flatMap((line) => {
      const path = [...above, line];
      if (line.children.length > 0) return leavesOf(line.children, path);
      const { seconds, money } = line;
      return [{ key: keyOf(path), names: path.map(({ name: name3 }) => name3), seconds, money: withCurrency(money, path) }];
    });
  }
  function keyOf(path) {
    return path.map(({ id, name: name3 }) => isId(id) ? id : `~${hashText(id === "" ? name3 : id)}`).join("/");
  }
  function withCurrency(money, path) {
    var _a2;
    const currencies = path.map((line) => line.money.currency).filter((currency) => currency !== "");
    return { ...money, currency: (_a2 = currencies[currencies.length - 1]) != null ? _a2 : "" };
  }
  function sumLeaves(leaves) {
    const sums = /* @__PURE__ */ new Map();
    for (const leaf of leaves) {
      const sum = sums.get(leaf.key);
      sums.set(leaf.key, sum === void 0 ? leaf : { ...leaf, ...added(sum, leaf) });
    }
    return [...sums.values()];
  }
  function added(one, other) {
    const money = { ...other.money };
    for (const name3 of ["earned", "cost", "profit"]) {
      const values = [one.money[name3], other.money[name3]].filter((value) => value !== void 0);
      money[name3] = values.length === 0 ? void 0 : values.reduce((sum, value) => sum + value, 0);
    }
    return { seconds: one.seconds + other.seconds, money };
  }
  function summaryTable(name3, leaves, groups2, amounts) {
    const depth = Math.max(groups2.length, ...leaves.map(({ names }) => names.length));
    const levels = Array.from({ length: depth }, (_unused, level) => {
      const group = groups2[level];
      const heading = group === void 0 ? `Group ${level + 1}` : groupHeadings[group];
      const cells5 = leaves.map(({ names }) => {
        var _a2;
        return (_a2 = names[level]) != null ? _a2 : "";
      });
      return group === "DATE" ? typedColumn(heading, cells5) : textColumn(heading, cells5);
    });
    const columns3 = [
      ...levels,
      column("Duration (decimal)", "decimal", leaves, ({ seconds }) => hoursFromSeconds(seconds)),
      ...moneyColumns(
        leaves.map(({ money }) => money),
        amounts,
        false
      )
    ];
    return { group: "", table: tableOf(name3, columns3), keys: distinct(leaves.map(({ key }) => key)) };
  }
  var weekDayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  function weeklyTable(name3, lines, group, from, amounts) {
    const days3 = Array.from({ length: 7 }, (_unused, index) => {
      var _a2;
      const date2 = dateFromSerial(from + index);
      return column(
        (_a2 = weekDayNames[(from + index + 6) % 7]) != null ? _a2 : "",
        "decimal",
        lines,
        (line) => {
          var _a3;
          return hoursFromSeconds((_a3 = line.days.get(date2)) != null ? _a3 : 0);
        }
      );
    });
    const columns3 = [
      textColumn(
        group === void 0 ? "Group 1" : groupHeadings[group],
        lines.map((line) => line.name)
      ),
      column("Week", "date", lines, () => from),
      ...days3,
      column("Total", "decimal", lines, ({ seconds }) => hoursFromSeconds(seconds)),
      ...moneyColumns(
        lines.map(({ money }) => money),
        amounts,
        false
      )
    ];
    return { group: "", table: tableOf(name3, columns3), keys: distinct(lines.map((line) => keyOf([line]))) };
  }
  function firstDayOf(lines) {
    var _a2;
    const dates = lines.flatMap(({ days: days3 }) => [...days3.keys()]).sort();
    const [year, month, day9] = ((_a2 = dates[0]) != null ? _a2 : "").split("-").map(Number);
    return year === void 0 || month === void 0 || day9 === void 0 ? void 0 : serialFromDate(year, month, day9);
  }
  function moneyColumns(rows5, amounts, withRates) {
    const money = (heading, of) => column(heading, "decimal", rows5, (row) => moneyFromCents(of(row)));
    const earned = [
      ...withRates ? [money("Billable Rate", ({ rate }) => rate)] : [],
      money("Billable Amount", (row) => row.earned)
    ];
    const cost = [
      ...withRates ? [money("Cost Rate", ({ costRate }) => costRate)] : [],
      money("Cost Amount", (row) => row.cost)
    ];
    const profit = money("Profit", (row) => {
      var _a2;
      return (_a2 = row.profit) != null ? _a2 : differenceOf(row);
    });
    const currency = textColumn(
      "Currency",
      rows5.map((row) => row.currency)
    );
    switch (amounts) {
      case "none":
        return [];
      case "earned":
        return [...earned, currency];
      case "cost":
        return [...cost, currency];
      case "profit":
        return [...earned, ...cost, profit, currency];
    }
  }
  function differenceOf({ earned, cost }) {
    return earned === void 0 || cost === void 0 ? void 0 : earned - cost;
  }
  function column(heading, kind, rows5, of) {
    return { heading, kind, cells: rows5.map((row) => {
      var _a2;
      return (_a2 = of(row)) != null ? _a2 : "";
    }) };
  }
  function textColumn(heading, cells5) {
    return { heading, kind: "text", cells: cells5 };
  }
  function typedColumn(heading, values) {
    var _a2;
    const columns3 = startColumns(1);
    for (const value of values) {
      const row = [""];
      columns3.rows.push(row);
      if (value !== "") row[0] = textualCell(columns3, 0, value, 0, value.length);
    }
    return { heading, kind: (_a2 = columns3.kinds[0]) != null ? _a2 : "text", cells: columns3.rows.map(([cell]) => cell != null ? cell : "") };
  }
  function tableOf(name3, columns3) {
    var _a2, _b2;
    const length = (_b2 = (_a2 = columns3[0]) == null ? void 0 : _a2.cells.length) != null ? _b2 : 0;
    return {
      name: name3,
      headings: columns3.map(({ heading }) => heading),
      kinds: columns3.map(({ kind }) => kind),
      rows: Array.from({ length }, (_unused, row) => columns3.map(({ cells: cells5 }) => {
        var _a3;
        return (_a3 = cells5[row]) != null ? _a3 : "";
      })),
      notices: []
    };
  }
  function distinct(keys) {
    const seen = /* @__PURE__ */ new Map();
    return keys.map((key) => {
      var _a2;
      const times = ((_a2 = seen.get(key)) != null ? _a2 : 0) + 1;
      seen.set(key, times);
      return times === 1 ? key : `${key}#${times}`;
    });
  }

  // src/sources/clockify/workspaces.ts
  var text2 = fallback(string(), "");
  function readAccount(session) {
    const shape4 = object({
      name: text2,
      email: string(),
      settings: fallback(object({ weekStart: fallback(string(), "MONDAY") }), { weekStart: "MONDAY" })
    });
    const answer = ask(session, userRequest(session), { workspace: "" });
    const { name: name3, email, settings } = shaped(shape4, readJson(answer, session.server), session.server);
    return { username: name3 === "" ? email : name3, weekStart: settings.weekStart };
  }
  function listWorkspaces(session) {
    const answer = ask(session, workspacesRequest(session), { workspace: "" });
    const items = shaped(array(unknown()), readJson(answer, session.server), session.server);
    const shape4 = object({
      id: string(),
      name: text2,
      featureSubscriptionType: optional(fallback(nullable(string()), null), null)
    });
    const found = items.flatMap((item) => {
      const workspace = safeParse(shape4, item);
      if (!workspace.success || !isId(workspace.output.id)) return [];
      const { id, name: name3, featureSubscriptionType: plan } = workspace.output;
      return [{ id, name: name3, isFree: plan === null || plan === "" || /^free/i.test(plan) }];
    });
    return found.sort((one, other) => one.name.localeCompare(other.name));
  }
  function listSharedReports(session, workspace) {
    const question = { workspace: workspace.name, isFree: workspace.isFree };
    const answer = readJson(ask(session, sharedReportsRequest(session, workspace.id), question), session.server);
    const inside = Array.isArray(answer) ? answer : shaped(record(string(), unknown()), answer, session.server)["reports"];
    const items = Array.isArray(inside) ? inside : [];
    const shape4 = object({ id: text2, _id: text2, name: text2, type: text2 });
    const found = items.flatMap((item) => {
      const report = safeParse(shape4, item);
      if (!report.success) return [];
      const { id, _id, name: name3, type } = report.output;
      const kind = kindOf2(type);
      return kind === void 0 || !isId(id || _id) ? [] : [{ id: id || _id, name: name3, kind }];
    });
    return found.sort((one, other) => one.name.localeCompare(other.name));
  }
  function kindOf2(type) {
    switch (type.toUpperCase()) {
      case "DETAILED":
        return "detailed";
      case "SUMMARY":
        return "summary";
      case "WEEKLY":
        return "weekly";
      default:
        return void 0;
    }
  }

  // src/sources/clockify/index.ts
  var ownHourlyRequests = clockifyFreeHourlyRequests - 5;
  var maxRequestsOfReport = 120;
  var clockify = {
    id: "clockify",
    formats: ["json", "csv", "xlsx"],
    filesOf: ({ options: options2 }) => (options2 == null ? void 0 : options2["plan"]) === "paid" ? ["pdf", "xlsx", "csv"] : ["pdf"],
    needsKey: true,
    /** Nothing is kept for us: each answer is made anew. Asking more often than this would be no use to anybody. */
    renewsAfterSeconds: () => 300,
    owns: isClockify2,
    parseAddress,
    cleanApiKey,
    check: (services2, access) => ({ username: readAccount(openSession(services2, access)).username }),
    requireChoice({ projectUid: projectUid2, offerUid: offerUid3, options: options2 }) {
      if (!isId(projectUid2)) throw new FieldrowsError("badRequest", {});
      if (offerUid3 !== void 0) readOptions({ offerUid: offerUid3, ...options2 === void 0 ? {} : { options: options2 } });
    },
    listProjects: (services2, access) => listWorkspaces(openSession(services2, access)).map(({ id, name: name3 }) => ({ uid: id, name: name3 })),
    openProject,
    read,
    saveFile,
    hourlyRequests: ({ options: options2 }) => (options2 == null ? void 0 : options2["plan"]) === "paid" ? void 0 : ownHourlyRequests
  };
  function openSession(services2, { server: server2, apiKey }, counted, budget = requestBudget()) {
    if (apiKey === void 0) throw new FieldrowsError("apiKeyMissing", { server: "clockify.me" });
    const { http, clock, random, ledger } = services2;
    const hourly = counted === void 0 ? void 0 : hourlyAllowance(ledger, `${server2} ${counted}`, ownHourlyRequests, () => clock.now());
    return { http, clock, random, server: server2, apiKey, budget, hourly };
  }
  function openProject(services2, access, projectUid2) {
    const session = openSession(services2, access);
    const workspace = listWorkspaces(session).find(({ id }) => id === projectUid2);
    if (workspace === void 0) throw new FieldrowsError("workspaceForbidden", { workspace: projectUid2 });
    const { weekStart } = readAccount(session);
    const counting = openSession(services2, access, workspace.isFree ? workspace.id : void 0);
    const own = ["detailed", "summary", "weekly"].map(
      (report) => ({ uid: report, name: "", unsaved: false, facts: { kind: "report", report, shared: false } })
    );
    const shared = listSharedReports(counting, workspace).map(
      ({ id, name: name3, kind }) => ({
        ...{ uid: id, name: name3, unsaved: false },
        facts: { kind: "report", report: kind, shared: true }
      })
    );
    return {
      uid: workspace.id,
      name: workspace.name,
      deployed: true,
      encrypted: false,
      repeatGroups: [],
      submissions: void 0,
      offers: [...own, ...shared],
      offersPage: "",
      suggestedOptions: { plan: workspace.isFree ? "free" : "paid", weekStart }
    };
  }
  function wishOf({ calendar, clock }, choice) {
    const options2 = readOptions(choice);
    const [year = 0, month = 0, day9 = 0] = calendar.wallClock(clock.now()).slice(0, 10).split("-").map(Number);
    const { range, weekStart } = options2;
    return {
      workspace: choice.projectUid,
      report: choice.offerUid,
      options: options2,
      days: range && daysOf(range, serialFromDate(year, month, day9), weekStart),
      timeZone: calendar.timeZone()
    };
  }
  function questionAbout(choice, { isFree, amounts, kind }) {
    const { projectName = choice.projectUid, offerName = choice.offerUid } = choice;
    const report = kind === "shared" ? offerName : void 0;
    return { workspace: projectName, report, isFree, withAmounts: amounts !== "none" && kind !== "shared" };
  }
  function read(services2, choice, access, progress) {
    var _a2, _b2;
    const wish = wishOf(services2, choice);
    const { isFree } = wish.options;
    const counted = isFree ? choice.projectUid : void 0;
    const session = openSession(services2, access, counted, requestBudget(maxRequestsOfReport));
    const fetchedAt = services2.clock.now();
    requireAllowance(session, Math.max(piecesOf(wish).length, Number((_b2 = (_a2 = progress.checkpoint) == null ? void 0 : _a2["requests"]) != null ? _b2 : 0)));
    let content;
    try {
      content = fetchContent(services2, session, wish, choice);
    } catch (error) {
      if (error instanceof FieldrowsError && error.code === "hourlyLimitReached") {
        progress.onCheckpoint({ requests: session.budget.used + 1 });
      }
      throw error;
    }
    if (isFree) progress.onCheckpoint({ requests: session.budget.used });
    const { range } = wish.options;
    const isMoving = range !== void 0 && range.kind !== "dates" && wish.days !== void 0;
    return { ...content, fetchedAt, requests: session.budget.used, ...isMoving ? { days: wish.days } : {} };
  }
  function fetchContent(services2, session, wish, choice) {
    var _a2, _b2;
    const question = questionAbout(choice, wish.options);
    const { offerName: name3 = "", format: format2 } = choice;
    if (format2 !== "json") {
      const { part, byteLength, isProven } = readReportFiles(session, wish, question, name3, format2);
      const { headings, kinds: kinds2, rows: rows5 } = part.table;
      return {
        fingerprint: hashText(JSON.stringify([headings, kinds2, rows5])),
        parts: () => [part],
        byteLength,
        isProven
      };
    }
    const report = readWholeReport(session, wish, question);
    const fingerprint2 = hashText([wish.timeZone, (_b2 = (_a2 = wish.days) == null ? void 0 : _a2.from) != null ? _b2 : "", ...report.texts].join("\0"));
    return {
      fingerprint: fingerprint2,
      parts: () => [partOf(services2, wish, report, name3)],
      byteLength: report.byteLength,
      // JSON that breaks off is none.
      isProven: true
    };
  }
  function partOf({ calendar }, wish, report, name3) {
    var _a2, _b2;
    const { options: options2, days: days3 } = wish;
    const amounts = options2.amounts;
    if (report.entries !== void 0) {
      return detailedTable(name3, report.entries, amounts, instantReader(calendar.wallClock));
    }
    const lines = report.lines.flat();
    const groups2 = options2.kind === "shared" ? report.groups : options2.groups;
    const isWeekly = options2.kind === "weekly" || lines.some((line) => line.days.size > 0);
    if (!isWeekly) return summaryTable(name3, sumLeaves(leavesOf(lines)), groups2, amounts);
    const from = (_b2 = (_a2 = days3 == null ? void 0 : days3.from) != null ? _a2 : firstDayOf(lines)) != null ? _b2 : 0;
    return weeklyTable(name3, lines, groups2[0], from, amounts);
  }
  function saveFile(services2, choice, access, format2) {
    var _a2;
    const wish = wishOf(services2, choice);
    const session = openSession(services2, access, wish.options.isFree ? choice.projectUid : void 0);
    const { days: days3 } = wish;
    const range = days3 === void 0 ? "" : ` ${dateFromSerial(days3.from)} ${dateFromSerial(days3.to)}`;
    const name3 = `${(_a2 = choice.offerName) != null ? _a2 : choice.offerUid}${range}`.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ").trim();
    return saveReport(session, wish, format2, questionAbout(choice, wish.options), name3);
  }

  // src/tables/hxl.ts
  var systemHeadings = ["_uuid", "_id", "_submission_time", "_submission__uuid", "_submission__id", "_index"];
  function isHxlRow(headings, cells5) {
    const system = systemHeadings.map((heading) => headings.lastIndexOf(heading)).filter((column3) => column3 >= 0);
    if (system.length === 0 || system.some((column3) => cells5[column3] !== "")) return false;
    const filled2 = cells5.filter((cell) => cell !== "");
    return filled2.every((cell) => cell.startsWith("#")) && filled2.some((cell) => /^#[a-z]/i.test(cell));
  }

  // src/tables/csv/rows.ts
  function readRows2(text8, begin, separator, width3) {
    const table = { rows: [], kinds: new Array(width3).fill(void 0), fields: 0 };
    const emptyRow = new Array(width3).fill("");
    let surplusRows = 0;
    let firstSurplusRow = 0;
    for (let position = begin; position < text8.length; ) {
      const row = emptyRow.slice();
      const end = readFields(table, row, text8, position, separator);
      const next = nextRecord(text8, end);
      const isBlankLine = end === position && width3 > 1;
      if (!isBlankLine) {
        if (table.fields < width3) throw shortRecord(text8, position, next);
        table.rows.push(row);
        if (table.fields > width3 && surplusRows++ === 0) firstSurplusRow = table.rows.length;
      }
      position = next;
    }
    return {
      rows: table.rows,
      kinds: table.kinds.map((kind) => kind != null ? kind : "text"),
      surplus: { count: surplusRows, firstRow: firstSurplusRow }
    };
  }
  function readFields(table, row, text8, begin, separator) {
    const { kinds: kinds2 } = table;
    const width3 = row.length;
    let position = begin;
    for (let column3 = 0; ; column3++, position++) {
      const isQuoted = text8.charCodeAt(position) === QUOTE;
      const first = isQuoted ? position + 1 : position;
      let end = isQuoted ? nextQuote(text8, first) : bareFieldEnd(text8, first, separator);
      if (isQuoted && text8.charCodeAt(end + 1) === QUOTE) {
        end = closingQuote(text8, end);
        if (column3 < width3) row[column3] = textCell(table, column3, unescapedField(text8, first, end));
      } else if (end > first && column3 < width3) {
        row[column3] = kinds2[column3] === "text" ? text8.slice(first, end) : typedCell(table, column3, text8, first, end);
      }
      position = isQuoted ? end + 1 : end;
      if (text8.charCodeAt(position) !== separator) {
        table.fields = column3 + 1;
        return position;
      }
    }
  }
  function nextQuote(text8, begin) {
    const quote9 = text8.charCodeAt(begin) === QUOTE ? begin : text8.indexOf('"', begin);
    if (quote9 < 0) throw new FieldrowsError("truncatedDownload", {});
    return quote9;
  }
  function typedCell(table, column3, text8, begin, end) {
    const kind = table.kinds[column3];
    if (kind === "text") return text8.slice(begin, end);
    if (kind === void 0) return firstCell(table, column3, text8, begin, end);
    const value = readCell(kind, text8, begin, end);
    if (value === void 0) return textCell(table, column3, text8.slice(begin, end));
    if (kind === "integer" && value % 1 !== 0) table.kinds[column3] = "decimal";
    return value;
  }
  function firstCell(table, column3, text8, begin, end) {
    table.kinds[column3] = kindOf(text8, begin, end);
    return typedCell(table, column3, text8, begin, end);
  }
  function textCell(table, column3, value) {
    var _a2;
    const kind = table.kinds[column3];
    if (kind !== "text") {
      table.kinds[column3] = "text";
      if (kind !== void 0) for (const row of table.rows) row[column3] = restoreText(kind, (_a2 = row[column3]) != null ? _a2 : "");
    }
    return value;
  }
  function shortRecord(text8, begin, next) {
    if (next >= text8.length) return new FieldrowsError("truncatedDownload", {});
    return new FieldrowsError("malformedCsv", { line: lineOf(text8, begin) });
  }

  // src/tables/csv/csv.ts
  var byteOrderMark = 65279;
  function parseCsv(text8, options2 = {}) {
    var _a2;
    const begin = text8.charCodeAt(0) === byteOrderMark ? 1 : 0;
    if (!/\S/.test(text8)) throw new FieldrowsError("emptyDownload", {});
    const separator = sniffSeparator(text8, begin);
    const { fields: headings, next: firstRecord } = readRecord(text8, begin, separator);
    const notices = [];
    let firstRow = firstRecord;
    if (text8.length > firstRecord) {
      const { fields: fields2, next } = readRecord(text8, firstRecord, separator);
      if (isHxlRow(headings, fields2)) {
        notices.push({ kind: "hxlRow", tags: fields2.slice(0, headings.length) });
        firstRow = next;
      }
    }
    const { rows: rows5, kinds: kinds2, surplus } = readRows2(text8, firstRow, separator, headings.length);
    if (surplus.count > 0) notices.push({ kind: "raggedRows", ...surplus });
    return { name: (_a2 = options2.name) != null ? _a2 : "", headings, kinds: kinds2, rows: rows5, notices };
  }

  // src/tables/xlsx/links.ts
  var maxTabCharacters = 31;
  function linkTables(tables) {
    var _a2;
    const main = (_a2 = tables.find(({ headings }) => !headings.includes("_parent_index"))) != null ? _a2 : tables[0];
    if (main === void 0) return void 0;
    const groups2 = tables.filter((table) => table !== main);
    const parents = new Map(groups2.map((group) => [group, parentOf(group, main, tables)]));
    const linked = /* @__PURE__ */ new Map();
    const link = (table, below) => {
      var _a3;
      const known = linked.get(table);
      if (known !== void 0) return known;
      const found = (_a3 = parents.get(table)) != null ? _a3 : main;
      const parent = below.includes(found) ? main : found;
      const parentGroup = parent === main ? void 0 : link(parent, [...below, table]);
      const group = { table, parent, parentGroup };
      linked.set(table, group);
      return group;
    };
    return { main, repeatGroups: groups2.map((group) => link(group, [group])) };
  }
  function parentOf(group, main, tables) {
    var _a2, _b2;
    const names = textColumn2(group, "_parent_table_name");
    const name3 = names == null ? void 0 : names.find((cell) => cell !== "");
    if (name3 === void 0) return main;
    const candidates2 = tables.filter((table) => table !== group && isTabOf(table.name, name3));
    return (_b2 = (_a2 = candidates2.find((table) => holdsParents(table, group))) != null ? _a2 : candidates2[0]) != null ? _b2 : main;
  }
  function tabName(section) {
    const clean = cleanTab(section);
    return clean.length <= maxTabCharacters ? clean.join("") : `${clean.slice(0, maxTabCharacters - 3).join("")}...`;
  }
  function cleanTab(section) {
    return [...section.replace(/[[\]:*?/\\]/g, "_").replace(/^'|'$/g, "_")];
  }
  function isTabOf(tab, section) {
    var _a2, _b2;
    const clean = cleanTab(section);
    if (clean.length <= maxTabCharacters) return tab === clean.join("");
    const ellipsis = (_b2 = (_a2 = /\.\.\.(?: \(\d+\))?$/.exec(tab)) == null ? void 0 : _a2[0]) != null ? _b2 : "...";
    return tab === clean.slice(0, maxTabCharacters - ellipsis.length).join("") + ellipsis;
  }
  function holdsParents(parent, group) {
    var _a2;
    const rowOf = rowsByIndex(parent);
    const submissions2 = (_a2 = textColumn2(parent, "_submission__id")) != null ? _a2 : textColumn2(parent, "_id");
    const indexes = textColumn2(group, "_parent_index");
    const expected = textColumn2(group, "_submission__id");
    if (rowOf === void 0 || indexes === void 0) return false;
    return indexes.every((index, row) => {
      var _a3, _b2;
      const found = rowOf.get(index);
      return found !== void 0 && ((_a3 = submissions2 == null ? void 0 : submissions2[found]) != null ? _a3 : "") === ((_b2 = expected == null ? void 0 : expected[row]) != null ? _b2 : "");
    });
  }
  function repeatRowKeys({ table, parent, parentGroup }) {
    const submissions2 = submissionColumn(table);
    const parentKeys = parentGroup === void 0 ? void 0 : repeatRowKeys(parentGroup);
    const rowOf = parentKeys === void 0 ? void 0 : rowsByIndex(parent);
    const parentIndexes = textColumn2(table, "_parent_index");
    const ordinals = /* @__PURE__ */ new Map();
    return table.rows.map((_, row) => {
      var _a2, _b2, _c, _d;
      const parentRow = rowOf == null ? void 0 : rowOf.get((_a2 = parentIndexes == null ? void 0 : parentIndexes[row]) != null ? _a2 : "");
      const owner = (_c = (_b2 = parentRow === void 0 ? void 0 : parentKeys == null ? void 0 : parentKeys[parentRow]) != null ? _b2 : submissions2 == null ? void 0 : submissions2[row]) != null ? _c : "";
      const ordinal = ((_d = ordinals.get(owner)) != null ? _d : 0) + 1;
      ordinals.set(owner, ordinal);
      return `${owner}/${ordinal}`;
    });
  }
  function submissionColumn(table) {
    const names = ["_submission__id", "_submission_meta/rootUuid", "_submission__uuid"];
    return names.map((name3) => textColumn2(table, name3)).find((cells5) => cells5 == null ? void 0 : cells5.some((cell) => cell !== ""));
  }
  function rowsByIndex(table) {
    const indexes = textColumn2(table, "_index");
    return indexes && new Map(indexes.map((index, row) => [index, row]));
  }
  function textColumn2(table, heading) {
    const column3 = table.headings.lastIndexOf(heading);
    const kind = table.kinds[column3];
    return kind && table.rows.map((row) => {
      var _a2;
      return restoreText(kind, (_a2 = row[column3]) != null ? _a2 : "");
    });
  }

  // src/tables/xlsx/bytes.ts
  var SPACE = 32;
  var QUOTE2 = 34;
  var SLASH = 47;
  var DIGIT_0 = 48;
  var DIGIT_9 = 57;
  var LESS_THAN2 = 60;
  var EQUALS = 61;
  var GREATER_THAN = 62;
  var UPPER_A = 65;
  var UPPER_Z = 90;
  var LETTER_B = 98;
  var LETTER_C = 99;
  var LETTER_F = 102;
  var LETTER_I = 105;
  var LETTER_M = 109;
  var LETTER_N = 110;
  var LETTER_O = 111;
  var LETTER_R = 114;
  var LETTER_S = 115;
  var LETTER_T2 = 116;
  var LETTER_V = 118;
  function find(bytes, text8, begin, end) {
    const first = text8.charCodeAt(0);
    const last = end - text8.length;
    for (let position = begin; position <= last; position++) {
      if (bytes[position] === first && matches(bytes, text8, position)) return position;
    }
    return -1;
  }
  function matches(bytes, text8, position) {
    for (let index = 0; index < text8.length; index++) {
      if (bytes[position + index] !== text8.charCodeAt(index)) return false;
    }
    return true;
  }

  // src/tables/xlsx/cells.ts
  var maxColumns2 = 16384;
  var inlineTypeLength = 9;
  function damaged({ sheetName: sheetName3 }) {
    return new FieldrowsError("damagedWorkbook", { sheetName: sheetName3 });
  }
  function tagEnd(scan, begin) {
    const { bytes, end } = scan;
    let position = begin;
    while (position < end && bytes[position] !== GREATER_THAN) position++;
    if (position >= end) throw damaged(scan);
    return position + 1;
  }
  function readCell2(scan, begin) {
    var _a2, _b2, _c, _d, _e;
    const { bytes, end } = scan;
    const previous = scan.cells > 0 ? (_a2 = scan.columns[scan.cells - 1]) != null ? _a2 : 0 : -1;
    let position = begin + 2;
    let column3 = 0;
    let type = LETTER_N;
    let typeEnd = 0;
    let style = 0;
    let dynamic = false;
    while (bytes[position] === SPACE && position < end) {
      const name3 = bytes[position + 1];
      let value = position + 2;
      while (value < end && bytes[value] !== QUOTE2 && bytes[value] !== LESS_THAN2) value++;
      let code = (_b2 = bytes[++value]) != null ? _b2 : 0;
      if (name3 === LETTER_R) {
        for (; code >= UPPER_A && code <= UPPER_Z; code = (_c = bytes[++value]) != null ? _c : 0) column3 = column3 * 26 + code - UPPER_A + 1;
      } else if (name3 === LETTER_T2) {
        type = code;
        typeEnd = (_d = bytes[value + 1]) != null ? _d : 0;
        if (type === LETTER_I) value += inlineTypeLength;
      } else if (name3 === LETTER_S) {
        for (; code >= DIGIT_0 && code <= DIGIT_9; code = (_e = bytes[++value]) != null ? _e : 0) style = style * 10 + code - DIGIT_0;
      } else if (name3 === LETTER_C && bytes[position + 2] === LETTER_M) dynamic = true;
      while (value < end && bytes[value] !== QUOTE2 && bytes[value] !== LESS_THAN2) value++;
      position = value + 1;
    }
    const index = column3 === 0 ? previous + 1 : column3 - 1;
    if (bytes[position] === SLASH) return position + 2;
    if (bytes[position] !== GREATER_THAN || index <= previous || index >= maxColumns2) {
      scan.broken++;
      return begin + 2;
    }
    const content = position + 1;
    scan.columns[scan.cells] = index;
    scan.numberStyles[scan.cells] = -1;
    const next = type === LETTER_I ? readInlineText(scan, content) : readValue2(scan, content, type, typeEnd, style, dynamic);
    scan.ends[scan.cells++] = rowLength(scan.units);
    return next;
  }
  function readInlineText(scan, content) {
    const { bytes, end, units } = scan;
    if (bytes[content + 1] === LETTER_I && bytes[content + 5] === LETTER_T2) {
      let position = content + 6;
      while (bytes[position] !== GREATER_THAN && position < end) position++;
      position = appendText(units, bytes, position + 1, end);
      if (bytes[position + 10] === SLASH && bytes[position + 11] === LETTER_C && bytes[position + 2] === LETTER_T2) {
        return position + 13;
      }
      return cellEnd(scan, position);
    }
    if (bytes[content + 1] === LETTER_I && bytes[content + 5] === LETTER_R) return readRawText(scan, content + 4);
    return cellEnd(scan, content);
  }
  function readRawText(scan, begin) {
    const { bytes, end, units } = scan;
    const close = find(bytes, "</is></c>", begin, end);
    if (close < 0) throw damaged(scan);
    appendKnown(units, unescapeControls(decodeUtf8(bytes, begin, close)));
    scan.broken++;
    return close + 9;
  }
  function readValue2(scan, content, type, typeEnd, style, dynamic) {
    const { bytes, end, units } = scan;
    if (bytes[content + 1] === LETTER_F) return readFormula(scan, content, dynamic);
    if (bytes[content] !== LESS_THAN2 || bytes[content + 1] !== LETTER_V) return cellEnd(scan, content);
    if (type === LETTER_S && typeEnd === QUOTE2) throw damaged(scan);
    if (type === LETTER_B) {
      appendKnown(units, bytes[content + 3] === DIGIT_0 ? "False" : "True");
      return cellEnd(scan, content);
    }
    if (type === LETTER_N) scan.numberStyles[scan.cells] = style;
    return cellEnd(scan, appendText(units, bytes, content + 3, end));
  }
  function readFormula(scan, content, dynamic) {
    const { bytes, end, units } = scan;
    const begin = tagEnd(scan, content);
    const isArray = find(bytes, ' t="array"', content, begin) >= 0;
    const close = find(bytes, "<", begin, end);
    if (close < 0) throw damaged(scan);
    const written = unescapeXml(decodeUtf8(bytes, begin, close)).replace(/_xlfn\.(?:_xlws\.)?/g, "");
    const formula = isArray ? unescapeControls(written) : written;
    appendKnown(units, isArray && !dynamic ? `{=${formula}}` : `=${formula}`);
    scan.formulas++;
    return cellEnd(scan, close);
  }
  function cellEnd(scan, begin) {
    const { bytes, end } = scan;
    for (let position = begin; position < end; position++) {
      if (bytes[position] !== LESS_THAN2 || bytes[position + 1] !== SLASH) continue;
      if (bytes[position + 2] === LETTER_C && bytes[position + 3] === GREATER_THAN) return position + 4;
    }
    throw damaged(scan);
  }

  // src/tables/xlsx/scan.ts
  function startScan(bytes, end, sheetName3) {
    const scan = {
      bytes,
      end,
      sheetName: sheetName3,
      position: 0,
      row: 0,
      cells: 0,
      text: "",
      ends: new Int32Array(maxColumns2),
      columns: new Int32Array(maxColumns2),
      numberStyles: new Int32Array(maxColumns2),
      units: emptyRowUnits(),
      formulas: 0,
      broken: 0
    };
    const data = find(bytes, "<sheetData", 0, end);
    if (data < 0) throw damaged(scan);
    scan.position = tagEnd(scan, data);
    return scan;
  }
  function readRow2(scan) {
    const { bytes, end } = scan;
    if (bytes[scan.position - 2] === SLASH && scan.row === 0) return false;
    let position = scan.position;
    for (; ; ) {
      while (position < end && bytes[position] !== LESS_THAN2) position++;
      if (position >= end) throw damaged(scan);
      if (bytes[position + 1] === LETTER_R && bytes[position + 2] === LETTER_O) break;
      if (matches(bytes, "</sheetData>", position)) {
        scan.position = position;
        return false;
      }
      position++;
    }
    const first = tagEnd(scan, position);
    const number6 = rowNumber(scan, position);
    if (number6 <= scan.row) throw damaged(scan);
    scan.row = number6;
    scan.cells = 0;
    startRow(scan.units);
    scan.position = bytes[first - 2] === SLASH ? first : readCells(scan, first);
    scan.text = rowText(scan.units);
    return true;
  }
  function rowNumber(scan, begin) {
    var _a2;
    const { bytes } = scan;
    if (bytes[begin + 5] !== LETTER_R || bytes[begin + 6] !== EQUALS) return scan.row + 1;
    let number6 = 0;
    for (let position = begin + 8; ; position++) {
      const code = (_a2 = bytes[position]) != null ? _a2 : 0;
      if (code < DIGIT_0 || code > DIGIT_9) return number6;
      number6 = number6 * 10 + code - DIGIT_0;
    }
  }
  function readCells(scan, begin) {
    const { bytes, end } = scan;
    let position = begin;
    for (; ; ) {
      while (position < end && bytes[position] !== LESS_THAN2) position++;
      if (position >= end) throw damaged(scan);
      const code = bytes[position + 1];
      if (code === LETTER_C && bytes[position + 2] === SPACE) position = readCell2(scan, position);
      else if (code === SLASH && bytes[position + 2] === LETTER_R && bytes[position + 3] === LETTER_O) {
        return position + 6;
      } else if (code === SLASH && bytes[position + 2] === LETTER_S && matches(bytes, "</sheetData>", position)) {
        throw damaged(scan);
      } else position++;
    }
  }

  // src/tables/xlsx/sheet.ts
  var truncationMark = "<WARNING: Truncated to Excel limit of 32767 characters!>";
  var maxCellCharacters2 = 32767;
  var maxWorkbookCells = 2 * maxSpreadsheetCells;
  var leastCellsOfRow = 10;
  var maxMissingRows = 1e4;
  function cellsOf(rows5, width3) {
    return rows5 * Math.max(leastCellsOfRow, width3);
  }
  function readSheet(bytes, end, context) {
    const scan = startScan(bytes, end, context.name);
    const headings = readRow2(scan) ? plainCells(scan, context) : [];
    const headingRow = scan.row;
    const width3 = headings.length;
    const columns3 = startColumns(width3);
    const emptyRow = new Array(width3).fill("");
    const surplus = { count: 0, firstRow: 0 };
    const counts = { truncated: 0 };
    let tags2;
    while (readRow2(scan)) {
      const needed = context.cellsBefore + cellsOf(scan.row, width3);
      if (needed > maxWorkbookCells) throw new FieldrowsError("tooManyCells", { needed });
      if (scan.row === headingRow + 1) {
        const cells5 = plainCells(scan, context);
        if (isHxlRow(headings, withWidth(cells5, width3))) {
          tags2 = withWidth(cells5, width3);
          continue;
        }
      }
      const before = scan.row - headingRow - (tags2 === void 0 ? 1 : 2);
      if (before - columns3.rows.length > maxMissingRows) throw damaged(scan);
      while (columns3.rows.length < before) columns3.rows.push(emptyRow.slice());
      const row = emptyRow.slice();
      const cut3 = fillRow(columns3, row, scan, context, counts);
      columns3.rows.push(row);
      if (cut3 && surplus.count++ === 0) surplus.firstRow = columns3.rows.length;
    }
    const notices = [];
    if (tags2 !== void 0) notices.push({ kind: "hxlRow", tags: tags2 });
    if (surplus.count > 0) notices.push({ kind: "raggedRows", ...surplus });
    if (scan.formulas > 0) notices.push({ kind: "formulasRestored", count: scan.formulas });
    if (counts.truncated > 0) notices.push({ kind: "truncatedAnswers", count: counts.truncated });
    if (scan.broken > 0) notices.push({ kind: "damagedCells", count: scan.broken });
    if (context.links.files > 0) notices.push({ kind: "fileLinks", count: context.links.files });
    const kinds2 = columns3.kinds.map((kind) => kind != null ? kind : "text");
    return { name: context.name, headings, kinds: kinds2, rows: columns3.rows, notices };
  }
  function fillRow(columns3, row, scan, context, counts) {
    var _a2, _b2, _c;
    const { text: text8, ends, numberStyles } = scan;
    const { prefixes: prefixes2 } = context.links;
    let begin = 0;
    let surplus = false;
    for (let index = 0; index < scan.cells; index++) {
      const column3 = (_a2 = scan.columns[index]) != null ? _a2 : 0;
      const end = (_b2 = ends[index]) != null ? _b2 : 0;
      const style = (_c = numberStyles[index]) != null ? _c : -1;
      if (end === begin) continue;
      if (column3 >= row.length) surplus = true;
      else if (style >= 0) {
        const read5 = context.dateStyles[style] ? serialCell : numericCell;
        row[column3] = read5(columns3, column3, text8, begin, end);
      } else {
        const prefix2 = prefixes2.size > 0 ? prefixes2.get(address(column3, scan.row)) : void 0;
        if (prefix2 === void 0) row[column3] = textualCell(columns3, column3, text8, begin, end);
        else {
          const whole = prefix2 + text8.slice(begin, end);
          row[column3] = textualCell(columns3, column3, whole, 0, whole.length);
        }
        if (end - begin >= maxCellCharacters2 && text8.startsWith(truncationMark, begin)) counts.truncated++;
      }
      begin = end;
    }
    return surplus;
  }
  function plainCells(scan, context) {
    var _a2, _b2, _c, _d, _e;
    const width3 = scan.cells > 0 ? ((_a2 = scan.columns[scan.cells - 1]) != null ? _a2 : 0) + 1 : 0;
    const cells5 = new Array(width3).fill("");
    let begin = 0;
    for (let index = 0; index < scan.cells; index++) {
      const column3 = (_b2 = scan.columns[index]) != null ? _b2 : 0;
      const end = (_c = scan.ends[index]) != null ? _c : 0;
      const text8 = scan.text.slice(begin, end);
      const isNumber3 = ((_d = scan.numberStyles[index]) != null ? _d : -1) >= 0;
      cells5[column3] = ((_e = context.links.prefixes.get(address(column3, scan.row))) != null ? _e : "") + (isNumber3 ? numberText(text8) : text8);
      begin = end;
    }
    return cells5;
  }
  function withWidth(cells5, width3) {
    return Array.from({ length: width3 }, (_, column3) => {
      var _a2;
      return (_a2 = cells5[column3]) != null ? _a2 : "";
    });
  }
  function address(column3, row) {
    return `${columnLetters(column3 + 1)}${row}`;
  }

  // src/tables/xlsx/xlsx.ts
  var maxWorkbookBytes = 512 * 1024 * 1024;
  function listSheets(bytes) {
    return listed(openPackage(bytes)).map(({ name: name3, fingerprint: fingerprint2, size }) => ({ name: name3, fingerprint: fingerprint2, size }));
  }
  function readWorkbook(bytes, options2 = {}) {
    const workbook = openPackage(bytes);
    const { only } = options2;
    const sheetsListed = listed(workbook);
    const chosen = only === void 0 ? sheetsListed : sheetsListed.filter((sheet) => only(sheet));
    const size = chosen.reduce((sum, sheet) => sum + sheet.size, 0);
    if (size > maxWorkbookBytes) throw new FieldrowsError("workbookTooLarge", { megabytes: Math.ceil(size / megabyte2) });
    const formats = workbook.styles === void 0 ? [] : readNumberFormats(partText(bytes, workbook.styles));
    const dateStyles = formats.map((format2) => format2 !== "number");
    let cells5 = 0;
    const sheets = chosen.map((sheet) => {
      const { name: name3, entry } = sheet;
      const inflated = inflateEntry(bytes, entry, name3);
      const links = linksOf(bytes, sheet, inflated);
      const table = readSheet(inflated.bytes, inflated.end, { name: name3, dateStyles, links, cellsBefore: cells5 });
      cells5 += cellsOf(table.rows.length, table.headings.length);
      return { name: name3, table };
    });
    return { sheets };
  }
  function listed({ sheets, entries, styles }) {
    return sheets.map(({ name: name3, path, entry }) => {
      const relations = entries.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
      const fingerprint2 = [entry, relations, styles].map((part) => part === void 0 ? "" : `${part.checkSum.toString(36)}-${part.size.toString(36)}`).join(".");
      return { name: name3, fingerprint: fingerprint2, size: entry.size, entry, relations };
    });
  }
  function linksOf(bytes, sheet, { bytes: xml, end }) {
    const begin = find(xml, "<hyperlinks", afterData(xml, end), end);
    if (begin < 0) return noLinks;
    const relations = sheet.relations === void 0 ? "" : partText(bytes, sheet.relations);
    return readLinks(decodeUtf8(xml, begin, end), relations);
  }
  function afterData(xml, end) {
    for (let position = end - 1; position >= 0; position--) {
      if (xml[position] === 60 && find(xml, "</sheetData>", position, position + 12) === position) return position;
    }
    return 0;
  }

  // src/sources/file-content.ts
  function contentOf(download2, name3) {
    if (download2.format === "xlsx") return readXlsx(download2);
    const { text: text8 } = download2;
    return { fingerprint: hashText(text8), parts: () => [{ group: "", table: parseCsv(text8, { name: name3 }) }] };
  }
  function readXlsx(download2) {
    const bytes = download2.bytes();
    const outline = listSheets(bytes).map(({ name: name3, fingerprint: fingerprint2 }) => ({ name: name3, fingerprint: fingerprint2 }));
    return {
      fingerprint: hashText(outline.map(({ name: name3, fingerprint: fingerprint2 }) => `${name3} ${fingerprint2}`).join(" ")),
      outline,
      parts(unread = /* @__PURE__ */ new Set()) {
        const { sheets } = readWorkbook(bytes, { only: ({ name: name3 }) => !unread.has(name3) });
        return partsOf2(sheets.map(({ table }) => table)).map((part) => {
          const outlined = outline.find(({ name: name3 }) => name3 === part.table.name);
          return { ...part, outlined };
        });
      }
    };
  }
  function partsOf2(tables) {
    const linked = linkTables(tables);
    if (linked === void 0) return [];
    const groups2 = linked.repeatGroups.map((group) => {
      var _a2;
      return {
        group: group.table.name,
        table: group.table,
        keys: repeatRowKeys(group),
        parent: (_a2 = group.parentGroup) == null ? void 0 : _a2.table.name
      };
    });
    return [{ group: "", table: linked.main }, ...groups2];
  }

  // src/sources/kobo/connection/pasted-text.ts
  var invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
  var wrapping = /^[\s"'`<({\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e]+|[\s"'`>)}\u00ab\u00bb\u201c\u201d\u2018\u2019.,;]+$/g;
  var leadsOn = /^(?:urldefense\.com\/v3\/__|(?:www\.)?google\.[a-z.]+\/url\?\S*=)$/i;
  var endOfAddress = /["'`<>|\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e]|\]\(/;
  var schemes = /(https?:\/+|https?\/\/)(?=[^\s/])/i;
  var entities = {
    amp: "&",
    "#35": "#",
    "#x23": "#",
    num: "#",
    quot: '"',
    lt: "<",
    gt: ">",
    nbsp: " "
  };
  function addressesIn(pasted) {
    var _a2, _b2;
    const text8 = pasted.replace(invisible, "").replace(/\n(?:\s*>)+/g, "\n").replace(
      /&(amp|#35|#x23|num|quot|lt|gt|nbsp);/gi,
      (entity, name3) => {
        var _a3;
        return (_a3 = entities[name3.toLowerCase()]) != null ? _a3 : entity;
      }
    );
    const whole = text8.replace(wrapping, "");
    if (whole === "") return [];
    const parts = text8.split(schemes);
    const found = [];
    for (let at = 1; at < parts.length; at += 2) {
      const scheme = /^https/i.test((_a2 = parts[at]) != null ? _a2 : "") ? "https://" : "http://";
      const [address2 = ""] = ((_b2 = parts[at + 1]) != null ? _b2 : "").split(endOfAddress);
      if (leadsOn.test(address2)) continue;
      found.push(...spellingsOf(address2).map((spelling) => scheme + spelling));
    }
    if (found.length > 0) return found.flatMap(withTarget);
    const words2 = whole.split(/\s+/);
    const telling = words2.filter((word2) => /\/forms\/|kobotoolbox\.org(?:[/:]|$)|^a[0-9A-Za-z]{21}$/i.test(word2));
    return words2.length > 1 && telling.length > 0 ? telling.map((word2) => word2.replace(wrapping, "")) : [whole];
  }
  function spellingsOf(text8) {
    var _a2, _b2, _c;
    const unstarred = (_c = (_b2 = (_a2 = /^(.+?)__;/.exec(text8)) == null ? void 0 : _a2[1]) == null ? void 0 : _b2.replace(/\*/g, "#")) != null ? _c : text8;
    const trimmed = unstarred.replace(wrapping, "");
    const [first = ""] = trimmed.split(/\s/);
    if (first === trimmed || !(first.includes("/") || /(?:^|\.)kobotoolbox\.org$/i.test(first))) return [trimmed];
    return [first, trimmed.replace(/=?\s+/g, "")].map((spelling) => spelling.replace(wrapping, ""));
  }
  function withTarget(address2) {
    const host = hostOf(address2.replace(/[^\u0021-\u007e]/g, ""));
    const target = targetOf(address2, host);
    return target === void 0 ? [address2] : [target, address2];
  }
  function targetOf(address2, host) {
    var _a2;
    if (/(?:^|\.)safelinks\.protection\.outlook\.com$/.test(host)) return parameter(address2, /[?&]url=([^&]+)/);
    if (/^(?:www\.)?google\.[a-z.]+$/.test(host)) return parameter(address2, /\/url\?(?:[^#]*&)?(?:q|url)=([^&]+)/);
    if (host === "urldefense.proofpoint.com") {
      const coded = (_a2 = /[?&]u=([^&]+)/.exec(address2)) == null ? void 0 : _a2[1];
      return coded === void 0 ? void 0 : decoded2(coded.replace(/-/g, "%").replace(/_/g, "/"));
    }
    return void 0;
  }
  function parameter(address2, pattern) {
    var _a2;
    const value = (_a2 = pattern.exec(address2)) == null ? void 0 : _a2[1];
    return value === void 0 ? void 0 : decoded2(value);
  }
  function decoded2(text8) {
    try {
      return decodeURIComponent(text8);
    } catch {
      return void 0;
    }
  }

  // src/sources/kobo/connection/address.ts
  var projectUidShape = /^a[0-9A-Za-z]{21}$/;
  var exportUidShape = /^es[0-9A-Za-z]{21}$/;
  var ownFolders = /* @__PURE__ */ new Set([
    ...["api", "forms", "assets", "exports", "token", "me", "accounts", "private-media", "account", "library"],
    ...["projects", "admin", "organizations", "service_health"]
  ]);
  var assetPages = /* @__PURE__ */ new Set(["minimal-list", "counts", "hash", "metadata"]);
  function isProjectUid(text8) {
    return projectUidShape.test(text8);
  }
  function parseAddress2(pasted, chosenServer) {
    var _a2, _b2, _c;
    const readings = addressesIn(pasted).map((text8) => recognise(text8, chosenServer));
    const recognised = readings.filter((reading2) => !(reading2 instanceof FieldrowsError));
    const [first] = recognised;
    const projects = recognised.filter(({ projectUid: projectUid2 }) => projectUid2 !== void 0);
    const reading = (_c = (_b2 = (_a2 = projects.find(({ server: server2 }) => isHosted(hostOf(server2)))) != null ? _a2 : projects.find(({ server: server2 }) => server2 === (first == null ? void 0 : first.server))) != null ? _b2 : first) != null ? _c : readings[0];
    if (reading === void 0) throw new FieldrowsError("addressMissing", {});
    if (reading instanceof FieldrowsError) throw reading;
    return reading;
  }
  function recognise(text8, chosenServer) {
    try {
      if (isProjectUid(text8)) {
        if (chosenServer === void 0) throw new FieldrowsError("addressNotRecognised", {});
        return { server: parseAddress2(chosenServer).server, projectUid: text8 };
      }
      const address2 = checkedHost(split2(text8));
      if (isFormAddress(address2)) throw new FieldrowsError("addressIsForm", {});
      const route = parseRoute(address2);
      const folder = isHosted(address2.host) ? "" : route.folder;
      const { projectUid: projectUid2, exportUid } = route;
      return {
        server: originOf(address2) + folder,
        ...projectUid2 === void 0 ? {} : { projectUid: projectUid2 },
        ...exportUid === void 0 ? {} : { exportUid }
      };
    } catch (error) {
      if (error instanceof FieldrowsError) return error;
      throw error;
    }
  }
  function split2(text8) {
    var _a2, _b2, _c, _d, _e, _f, _g;
    const scheme = /^([a-z][a-z0-9+.-]*):\/{2}/i.exec(text8);
    if (scheme !== null && !/^https?$/i.test((_a2 = scheme[1]) != null ? _a2 : "")) throw new FieldrowsError("addressNotRecognised", {});
    const bare = text8.slice((_b2 = scheme == null ? void 0 : scheme[0].length) != null ? _b2 : 0);
    const authority = (_d = (_c = /^[^/?#]*/.exec(bare)) == null ? void 0 : _c[0]) != null ? _d : "";
    if (/[\u0000-\u001f\u007f\\]/.test(text8) || authority.includes("@") || /[^\u0000-\u007f]/.test(authority)) {
      throw new FieldrowsError("addressForbidden", { server: (_f = (_e = /[0-9A-Za-z.-]*$/.exec(authority)) == null ? void 0 : _e[0]) != null ? _f : "" });
    }
    const assumed = isLoopback(authority.replace(/:\d*$/, "").toLowerCase()) ? "http" : "https";
    const rest = bare.slice(authority.length).replace(/%23/g, "#").replace(/[^\u0021-\u007e]/g, "%3F");
    const address2 = splitAddress(`${(_g = scheme == null ? void 0 : scheme[1]) != null ? _g : assumed}://${authority}${rest}`);
    if (address2 === void 0 || /\s/.test(text8)) throw new FieldrowsError("addressNotRecognised", {});
    return address2;
  }
  function checkedHost(address2) {
    const { host } = address2;
    if (isLoopback(host)) {
      if (address2.port === void 0) throw new FieldrowsError("addressForbidden", { server: host });
      return address2;
    }
    if (/^kc[.-]/.test(host) || /(?:^|\.)humanitarianresponse\.info$/.test(host)) {
      throw new FieldrowsError("addressLegacy", {});
    }
    if (!isPublicHost(host)) {
      if (/^[a-z][0-9a-z-]*$/.test(host)) throw new FieldrowsError("addressNotRecognised", {});
      throw new FieldrowsError("addressForbidden", { server: host });
    }
    if (host.includes("kobotoolbox.org") && !isHosted(host))
      throw new FieldrowsError("addressForbidden", { server: host });
    if (isFormServer(host)) throw new FieldrowsError("addressIsForm", {});
    if (isHosted(host) && !isServerName(host)) throw new FieldrowsError("addressNotRecognised", {});
    if (address2.scheme === "https") return address2;
    if (address2.port !== void 0 && address2.port !== 443) {
      throw new FieldrowsError("addressNotHttps", { server: host });
    }
    return { ...address2, scheme: "https", port: void 0 };
  }
  function isHosted(host) {
    return host === "kobotoolbox.org" || host.endsWith(".kobotoolbox.org");
  }
  function isServerName(host) {
    return host !== "kobotoolbox.org" && !/^(?:www|support|community|academy)\./.test(host);
  }
  function isFormServer(host) {
    return /^(?:ee(?:-[a-z]+)?|enketo)\./.test(host);
  }
  function isFormAddress({ path }) {
    return /^\/(?:(?:x|i|_|single|preview|edit|view|thanks)(?:\/|$)|(?:[a-z]+\/)?::)/.test(path);
  }
  function parseRoute(address2) {
    var _a2;
    const path = segments(address2.path);
    const own = path.findIndex((segment) => ownFolders.has(segment));
    const before = own === -1 ? path : path.slice(0, own);
    const after = own === -1 ? [] : path.slice(own);
    if (!before.every((segment) => /^[0-9A-Za-z_~-][0-9A-Za-z._~-]*$/.test(segment))) {
      throw new FieldrowsError("addressNotRecognised", {});
    }
    const folder = before.map((segment) => `/${segment}`).join("");
    const page = segments(address2.fragment.replace(/^#/, "").replace(/\?.*$/, ""));
    const [first, second, third, ...rest] = after;
    if (first === "assets" || first === "exports" || first === "api" && second === "v1") {
      throw new FieldrowsError("addressLegacy", {});
    }
    if (first === "api" && third === "assets") return { folder, ...assetRoute(rest) };
    if (first === "forms") return { folder, ...formRoute(after) };
    if (page[0] === "forms") return { folder, ...formRoute(page) };
    const next = (_a2 = /[?&]next=[^&]*?forms(?:\/|%2f)(a[0-9A-Za-z]{21})(?![0-9A-Za-z])/i.exec(address2.query)) == null ? void 0 : _a2[1];
    return next === void 0 ? { folder } : { folder, projectUid: next };
  }
  function assetRoute(rest) {
    var _a2;
    const uid = (_a2 = rest[0]) == null ? void 0 : _a2.replace(/\.[a-z]+$/, "");
    if (uid === void 0 || assetPages.has(uid)) return {};
    if (!isProjectUid(uid)) throw new FieldrowsError("addressNotRecognised", {});
    const exportUid = rest[1] === "export-settings" ? rest[2] : void 0;
    return exportUid !== void 0 && exportUidShape.test(exportUid) ? { projectUid: uid, exportUid } : { projectUid: uid };
  }
  function formRoute(route) {
    const uid = route[1];
    if (uid === void 0) return {};
    if (!isProjectUid(uid)) throw new FieldrowsError("addressNotRecognised", {});
    return { projectUid: uid };
  }
  function segments(path) {
    return path.split("/").filter((segment) => segment !== "");
  }

  // src/sources/kobo/connection/api-key.ts
  var noise2 = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"'`\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e<>]/g;
  var wrappedKey = /^(?:-H)?(?:authorization[:=])?\{?(?:token[:=]?)?([0-9a-f]{40})\}?[.,;]?$/i;
  function cleanApiKey2(pasted) {
    var _a2;
    const text8 = pasted.replace(noise2, "");
    if (text8 === "") throw new FieldrowsError("apiKeyMissing", {});
    const key = (_a2 = wrappedKey.exec(text8)) == null ? void 0 : _a2[1];
    if (key === void 0) throw new FieldrowsError("apiKeyMalformed", {});
    return key.toLowerCase();
  }

  // src/sources/kobo/connection/projects.ts
  function fallsBackToXml(language, languages2) {
    if (language === "xml") return false;
    if (language === "labels") return languages2.length > 0 && !languages2.includes(void 0);
    return !languages2.includes(language.name);
  }
  function sortProjects(projects) {
    const rank = (project) => project.deployed ? 0 : project.archived ? 1 : 2;
    return [...projects].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
  }

  // src/sources/kobo/connection/requests.ts
  function accountRequest(access) {
    return jsonRequest(access, "/me/", "format=json");
  }
  function redirectingRequest(access) {
    return jsonRequest(access, "/me", "format=json");
  }
  function apiKeyRequest(server2, username, password) {
    const headers3 = { Authorization: `Basic ${base64(`${username}:${password}`)}`, Accept: "application/json" };
    return { method: "GET", url: `${server2}/token/?format=json`, headers: headers3 };
  }
  function shortProjectListRequest(access, page) {
    const query = page != null ? page : `format=json&q=${encodeURIComponent("asset_type:survey")}&limit=${maxListPage}`;
    return jsonRequest(access, "/api/v2/assets/minimal-list/", query);
  }
  function projectListRequest(access, page) {
    const heavy = "permissions,settings,summary,export_settings,downloads,data_sharing,children,access_types";
    const query = page != null ? page : `format=json&q=${encodeURIComponent("asset_type:survey")}&limit=500&exclude=${heavy}`;
    return jsonRequest(access, "/api/v2/assets/", query);
  }
  function projectRequest(access, projectUid2) {
    const heavy = "assignable_permissions,files,report_styles,report_custom,map_styles,map_custom,deployed_versions,analysis_form_json,advanced_features,embeds,downloads,export_settings";
    return jsonRequest(access, projectPath(projectUid2), `format=json&exclude=${heavy}`);
  }
  function exportListRequest(access, projectUid2, page) {
    return jsonRequest(access, `${projectPath(projectUid2)}export-settings/`, page != null ? page : `format=json&limit=${maxListPage}`);
  }
  function exportFileRequest(access, projectUid2, exportUid, format2) {
    const path = `${projectPath(projectUid2)}export-settings/${encodeURIComponent(exportUid)}/data.${format2}`;
    return { method: "GET", url: access.server + path, headers: headers2(access, "*/*") };
  }
  function exportSettingsRequest(access, projectUid2, exportUid) {
    const path = `${projectPath(projectUid2)}export-settings/${encodeURIComponent(exportUid)}/`;
    return jsonRequest(access, path, "format=json");
  }
  function dataRequest(access, projectUid2, query, limit) {
    const [filter, order] = [query, { _id: 1 }].map((part) => encodeURIComponent(JSON.stringify(part)));
    return jsonRequest(
      access,
      `${projectPath(projectUid2)}data/`,
      `format=json&query=${filter}&sort=${order}&limit=${limit}`
    );
  }
  function countRequest(access, projectUid2) {
    const fields2 = encodeURIComponent(JSON.stringify(["_id"]));
    return jsonRequest(access, `${projectPath(projectUid2)}data/`, `format=json&limit=1&fields=${fields2}`);
  }
  function asynchronousExportListRequest(access, projectUid2) {
    return jsonRequest(access, `${projectPath(projectUid2)}exports/`, "format=json&ordering=-date_created&limit=100");
  }
  function createAsynchronousExportRequest(access, projectUid2, settings) {
    return {
      method: "POST",
      url: `${access.server}${projectPath(projectUid2)}exports/`,
      headers: { ...headers2(access, "application/json"), "Content-Type": "application/json" },
      body: JSON.stringify(settings)
    };
  }
  function asynchronousExportRequest(access, projectUid2, uid, method) {
    const path = `${projectPath(projectUid2)}exports/${encodeURIComponent(uid)}/`;
    return { ...jsonRequest(access, path, "format=json"), method };
  }
  function restServiceRequest(access, projectUid2, question = {}) {
    const { uid, below = "", query = "format=json" } = question;
    const own = uid === void 0 ? "" : `${encodeURIComponent(uid)}/${below}`;
    return jsonRequest(access, `${projectPath(projectUid2)}hooks/${own}`, query);
  }
  function changingRequest(request, method, body) {
    if (body === void 0) return { ...request, method };
    const headers3 = { ...request.headers, "Content-Type": "application/json" };
    return { ...request, method, headers: headers3, body: JSON.stringify(body) };
  }
  function restServicesPage(server2, projectUid2) {
    return `${server2}/#/forms/${projectUid2}/settings/rest`;
  }
  function fileRequest(access, url) {
    return { method: "GET", url, headers: headers2(access, "*/*") };
  }
  function redirectedRequest(request, url, withKey) {
    const { Authorization, ...harmless } = request.headers;
    const kept = withKey && Authorization !== void 0 ? { Authorization } : {};
    return { method: "GET", url, headers: { ...harmless, ...kept } };
  }
  function downloadsPage(server2, projectUid2) {
    return `${server2}/#/forms/${projectUid2}/data/downloads`;
  }
  function projectPath(projectUid2) {
    return `/api/v2/assets/${encodeURIComponent(projectUid2)}/`;
  }
  function jsonRequest(access, path, query) {
    return { method: "GET", url: `${access.server}${path}?${query}`, headers: headers2(access, "application/json") };
  }
  function headers2(access, accept) {
    return access.apiKey === void 0 ? { Accept: accept } : { Authorization: `Token ${access.apiKey}`, Accept: accept };
  }

  // src/sources/kobo/connection/failures.ts
  var answered = { kind: "answered" };
  var ordinaryWaitSeconds2 = 60;
  function judge2(response, step, host, now) {
    const { status } = response;
    if (status < 400 || status === 403 || status === 404) return answered;
    if (status === 401) {
      return step === "password" ? answered : failed2(new FieldrowsError("apiKeyRefused", { server: host }));
    }
    if (status === 410) return failed2(new FieldrowsError("addressLegacy", {}));
    const seconds = retryAfterSeconds(response.headers["retry-after"], now);
    const wait2 = { retryAfterSeconds: seconds != null ? seconds : ordinaryWaitSeconds2 };
    const faulty = new FieldrowsError("serverError", { server: host, status });
    if (status === 429) return again6(new FieldrowsError("tooManyRequests", { server: host, ...wait2 }), seconds);
    if (status === 502 || status === 504) return { ...again6(faulty, seconds), gateway: true };
    if (status === 503) {
      if (isHtml(response)) return failed2(new FieldrowsError("serverMaintenance", { server: host }));
      return again6(step === "export" ? new FieldrowsError("exportBusy", wait2) : faulty, seconds);
    }
    if (status === 500 && step === "export" && contentType(response) === "text/plain") {
      return failed2(failedExport(response.text()));
    }
    if (status === 500) return { ...again6(faulty, seconds), attempts: 3 };
    if (status > 500 || status === 408) return again6(faulty, seconds);
    return failed2(faulty);
  }
  function failedExport(text8) {
    var _a2, _b2, _c;
    const [introduction = "", ...rest] = text8.split(/\r?\n\r?\n/);
    const facts = rest.join("\n") || introduction;
    const quoted3 = /'error': (?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/.exec(facts);
    const reason = (_b2 = (_a2 = quoted3 == null ? void 0 : quoted3[1]) != null ? _a2 : quoted3 == null ? void 0 : quoted3[2]) != null ? _b2 : facts;
    if (/must be deployed/i.test(reason)) return new FieldrowsError("projectNotDeployed", { project: "" });
    const seconds = (_c = /\d{1,5}/.exec(rest.length === 0 ? "" : introduction)) == null ? void 0 : _c[0];
    return new FieldrowsError("exportFailed", {
      reason: redact(reason),
      retryAfterSeconds: seconds === void 0 ? exportCacheSeconds : Number(seconds)
    });
  }
  function isServerError({ code, details }, status) {
    return code === "serverError" && "status" in details && details.status === status;
  }
  function failed2(error) {
    return { kind: "failed", error };
  }
  function again6(error, seconds) {
    return { kind: "again", error, attempts: maxAttempts, seconds, gateway: false };
  }

  // src/sources/kobo/connection/redirects.ts
  var maxHops = 5;
  var signature = /[?&](?:x-amz-signature|x-goog-signature|signature|sig)=[^&]/i;
  function nextHop(from, location, server2) {
    var _a2;
    const url = resolveLocation(from, location);
    const target = url === void 0 ? void 0 : splitAddress(url);
    const base = splitAddress(from);
    const home = splitAddress(server2);
    const details = { server: hostOf(server2), target: redact((_a2 = target == null ? void 0 : target.host) != null ? _a2 : "") };
    const refusal2 = new FieldrowsError("redirectRefused", details);
    if (url === void 0 || target === void 0 || base === void 0 || home === void 0) throw refusal2;
    if (base.scheme === "https" && target.scheme === "http") throw refusal2;
    if (isSameOrigin(target, home)) return { url, withKey: true };
    if (!mayFollow(target, home)) throw refusal2;
    return { url, withKey: false };
  }
  function mayFollow(target, home) {
    if (isLoopback(target.host)) return isLoopback(home.host) && home.scheme === "http" && target.scheme === "http";
    const within = target.host.endsWith(`.${home.host}`);
    const pretends = target.host.includes(home.host) && !within || target.host.includes("xn--");
    return target.scheme === "https" && isPublicHost(target.host) && !pretends && signature.test(target.query);
  }
  function resolveLocation(from, location) {
    const base = splitAddress(from);
    const text8 = encodeLetters(location.trim()).replace(/#.*$/, "");
    if (base === void 0 || text8 === "" || /[^\u0021-\u007e]|\\/.test(text8)) return void 0;
    if (/^[a-z][0-9a-z+.-]*:/i.test(text8)) return absolute(text8);
    if (text8.startsWith("//")) return absolute(`${base.scheme}:${text8}`);
    const origin = originOf(base);
    if (text8.startsWith("?")) return absolute(origin + base.path + text8);
    const [path = "", query] = cut(text8);
    const merged2 = path.startsWith("/") ? path : base.path.replace(/[^/]*$/, "") + path;
    return absolute(origin + withoutDots(merged2.startsWith("/") ? merged2 : `/${merged2}`) + query);
  }
  function absolute(url) {
    const address2 = splitAddress(url);
    if (address2 === void 0 || isAmbiguousHost(address2.host)) return void 0;
    return originOf(address2) + (address2.path || "/") + address2.query;
  }
  function cut(text8) {
    const mark2 = text8.indexOf("?");
    return mark2 === -1 ? [text8, ""] : [text8.slice(0, mark2), text8.slice(mark2)];
  }
  function encodeLetters(text8) {
    return text8.replace(/[\u0080-\ud7ff\ue000-\uffff]+|(?:[\ud800-\udbff][\udc00-\udfff])+/g, encodeURIComponent);
  }
  function withoutDots(path) {
    const kept = [];
    const segments2 = path.split("/").slice(1);
    segments2.forEach((segment, index) => {
      const last = index === segments2.length - 1;
      if (segment === "..") kept.pop();
      if (segment !== "." && segment !== "..") kept.push(segment);
      else if (last) kept.push("");
    });
    return `/${kept.join("/")}`;
  }

  // src/sources/kobo/connection/exchange.ts
  var slowAnswerMilliseconds = 25e3;
  var maxTimeOuts = 2;
  function ask2(session, request, step) {
    const { clock } = session;
    let timeOuts = 0;
    let gatewayFaults = 0;
    for (let attempt2 = 1; ; attempt2++) {
      const start2 = clock.now();
      const { response, verdict } = attemptOnce2(session, request, step);
      if (response !== void 0 && verdict.kind === "answered") return response;
      if (verdict.kind !== "again") throw verdict.kind === "failed" ? verdict.error : spent(session);
      const slow2 = response === void 0 ? verdict.error.code === "requestTimedOut" : isSlow(verdict, clock.now() - start2);
      if (verdict.gateway) gatewayFaults += 1;
      if (slow2 && step === "export") timeOuts += 1;
      if (timeOuts >= maxTimeOuts) throw new FieldrowsError("exportTooSlow", {});
      const pause = pauseBeforeNext(verdict, attempt2, session);
      if (pause === void 0) throw afterTimeOut(verdict.error, gatewayFaults > 0);
      clock.sleep(pause);
    }
  }
  function follow(session, request, step) {
    const seen = /* @__PURE__ */ new Set([request.url]);
    let current = request;
    for (let hops = 0; ; hops++) {
      const response = ask2(session, current, step === "export" && hops > 0 ? "file" : step);
      if (response.status < 300 || response.status >= 400) return { response, url: current.url, hops };
      const server2 = hostOf(session.server);
      const { location } = response.headers;
      if (location === void 0) throw new FieldrowsError("serverError", { server: server2, status: response.status });
      const hop = nextHop(current.url, location, session.server);
      if (!hop.withKey && step !== "export" || step === "password") {
        throw new FieldrowsError("redirectRefused", { server: server2, target: redact(hostOf(hop.url)) });
      }
      if (hops >= maxHops || seen.has(hop.url)) throw new FieldrowsError("redirectLoop", { server: server2 });
      seen.add(hop.url);
      current = redirectedRequest(current, hop.url, hop.withKey);
    }
  }
  function attemptOnce2(session, request, step) {
    const { clock, http, budget } = session;
    if (clock.now() >= clock.deadline || !budget.spend()) return { verdict: { kind: "failed", error: spent(session) } };
    try {
      const response = http.fetch(request);
      const { Authorization: key } = request.headers;
      if (response.status === 401 && key === void 0) return { response, verdict: { kind: "answered" } };
      return { response, verdict: judge2(response, step, hostOf(request.url), clock.now()) };
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      return { verdict: unanswered(error) };
    }
  }
  function unanswered(error) {
    const attempts2 = attemptsUnanswered(error);
    if (attempts2 === void 0) return { kind: "failed", error };
    return { kind: "again", error, attempts: attempts2, seconds: void 0, gateway: error.code === "requestTimedOut" };
  }
  function isSlow({ gateway }, milliseconds) {
    return gateway && milliseconds >= slowAnswerMilliseconds;
  }
  function afterTimeOut(error, timedOut) {
    if (error.code !== "exportBusy" || !timedOut) return error;
    const { retryAfterSeconds: retryAfterSeconds2 } = error.details;
    return new FieldrowsError("exportBusy", { retryAfterSeconds: retryAfterSeconds2, afterTimeOut: 1 });
  }
  function spent(session) {
    return new FieldrowsError("requestTimedOut", { server: hostOf(session.server) });
  }

  // src/sources/kobo/connection/responses.ts
  var flag = fallback(
    pipe(
      union([boolean(), string()]),
      transform((value) => String(value).toLowerCase() === "true")
    ),
    false
  );
  var text3 = fallback(string(), "");
  var texts = fallback(array(fallback(nullable(string()), null)), []);
  var count10 = fallback(nullable(number5()), null);
  var noPermission = { user: "", permission: "" };
  var accountShape = object({ username: string() });
  var apiKeyShape = object({ token: pipe(string(), regex(/^[0-9a-f]{40}$/i)) });
  var pageShape = object({ next: fallback(nullable(string()), null), results: array(unknown()) });
  var summaryShape = object({
    uid: string(),
    name: text3,
    asset_type: optional(string(), "survey"),
    deployment_status: text3,
    has_deployment: flag,
    deployment__active: flag
  });
  var permissionsShape = fallback(array(fallback(object({ user: text3, permission: text3 }), noPermission)), []);
  var rowShape = fallback(object({ type: text3, name: text3, $autoname: text3 }), { type: "", name: "", $autoname: "" });
  var projectShape = object({
    deployment__encrypted: flag,
    deployment__submission_count: count10,
    summary: fallback(object({ languages: texts }), { languages: [] }),
    content: fallback(object({ survey: fallback(array(rowShape), []) }), { survey: [] }),
    permissions: permissionsShape,
    effective_permissions: fallback(nullable(array(object({ codename: string() }))), null)
  });
  var settingsShape = object({
    type: text3,
    lang: fallback(string(), "_default"),
    multiple_select: text3,
    group_sep: text3,
    hierarchy_in_labels: flag,
    fields_from_all_versions: flag,
    include_media_url: flag,
    fields: fallback(array(unknown()), []),
    submission_ids: fallback(array(unknown()), []),
    query: optional(unknown())
  });
  var exportShape = object({
    uid: string(),
    name: text3,
    date_modified: text3,
    export_settings: fallback(settingsShape, parse(settingsShape, {}))
  });
  function readAccount2(response, server2) {
    return readShape(accountShape, response, server2);
  }
  function readApiKey(response, server2) {
    return readShape(apiKeyShape, response, server2).token.toLowerCase();
  }
  function readProjectPage(response, server2) {
    return readPage(response, server2, (item) => {
      const found = safeParse(summaryShape, item);
      return found.success && found.output.asset_type === "survey" ? summarise(found.output) : void 0;
    });
  }
  function readProjectDetail(response, server2) {
    var _a2, _b2, _c;
    const json2 = readJson2(response, server2);
    const head = shaped2(summaryShape, json2, server2);
    const body = shaped2(projectShape, json2, server2);
    const rights = (_a2 = body.effective_permissions) == null ? void 0 : _a2.map(({ codename }) => codename);
    const repeatGroups = body.content.survey.filter(({ type }) => type === "begin_repeat").map(({ name: name3, $autoname }) => name3 || $autoname);
    return {
      ...summarise(head),
      encrypted: body.deployment__encrypted,
      languages: body.summary.languages.map((language) => language != null ? language : void 0),
      hasRepeatGroups: repeatGroups.length > 0,
      repeatGroups: repeatGroups.filter((name3) => name3 !== ""),
      submissionCount: (_b2 = body.deployment__submission_count) != null ? _b2 : void 0,
      isPublic: isOpenToAll(body.permissions),
      rights,
      canView: rights == null ? void 0 : rights.some((right) => right === "view_submissions" || right === "partial_submissions"),
      canManage: (_c = rights == null ? void 0 : rights.includes("manage_asset")) != null ? _c : false,
      downloadsPage: downloadsPage(server2, head.uid)
    };
  }
  function isOpenToAll(permissions) {
    const isOf = (address2, name3) => address2.split(/[/?]/).includes(name3);
    return permissions.some(
      ({ user, permission }) => isOf(user, "AnonymousUser") && isOf(permission, "view_submissions")
    );
  }
  function readExportPage(response, server2) {
    return readPage(response, server2, (item) => {
      const found = safeParse(exportShape, item);
      if (!found.success) return void 0;
      const { uid, name: name3, date_modified: modifiedAt, export_settings: settings } = found.output;
      return { uid, name: name3.trim(), unsaved: name3.trim() === "", summary: describeSettings(settings), modifiedAt };
    });
  }
  function summarise(found) {
    const { uid, name: name3, deployment_status: status, has_deployment: had, deployment__active: active } = found;
    const known = status !== "" && status !== "-";
    return {
      uid,
      name: name3.trim(),
      deployed: known ? status === "deployed" : had && active,
      archived: known ? status === "archived" : had && !active
    };
  }
  function describeSettings(settings) {
    const { lang, multiple_select: mode, query } = settings;
    return {
      type: settings.type,
      language: lang === "_default" ? "labels" : lang === "_xml" ? "xml" : { name: lang },
      selectMultiple: mode === "summary" || mode === "details" ? mode : "both",
      groupsInHeadings: settings.hierarchy_in_labels,
      questionCount: settings.fields.length === 0 ? void 0 : settings.fields.length,
      allVersions: settings.fields_from_all_versions,
      mediaUrls: settings.include_media_url,
      hasFilter: typeof query === "object" && query !== null && Object.keys(query).length > 0 || settings.submission_ids.length > 0,
      fingerprint: hashText(JSON.stringify({ ...settings, type: "" }))
    };
  }
  function readPage(response, server2, readItem) {
    const { next, results } = readShape(pageShape, response, server2);
    const items = results.map(readItem).filter((item) => item !== void 0);
    return { items, next: pageQuery(next) };
  }
  function pageQuery(next) {
    var _a2;
    const query = (_a2 = /\?([0-9A-Za-z_.~%+*,:=&-]+)$/.exec(next != null ? next : "")) == null ? void 0 : _a2[1];
    if (query === void 0) return void 0;
    return /(?:^|&)format=json(?:&|$)/.test(query) ? query : `format=json&${query}`;
  }
  function readShape(shape4, response, server2) {
    return shaped2(shape4, readJson2(response, server2), server2);
  }
  function shaped2(shape4, json2, server2) {
    const found = safeParse(shape4, json2);
    if (!found.success) throw new FieldrowsError("notKoboToolbox", { server: hostOf(server2) });
    return found.output;
  }
  function readJson2(response, server2) {
    const body = response.text().replace(/^\ufeff/, "").trim();
    if (body === "") throw new FieldrowsError("emptyDownload", {});
    try {
      return JSON.parse(body);
    } catch {
      if (body.startsWith("{") || body.startsWith("[")) throw new FieldrowsError("truncatedDownload", {});
      throw new FieldrowsError("notKoboToolbox", { server: hostOf(server2) });
    }
  }

  // src/sources/kobo/connection/refusals.ts
  function readOwnAccount(session) {
    const server2 = hostOf(session.server);
    if (session.apiKey === void 0) throw new FieldrowsError("apiKeyMissing", {});
    const { response } = follow(session, accountRequest(session), "json");
    if (isRestricted(response)) throw new FieldrowsError("accountRestricted", { server: server2 });
    if (response.status === 403) throw new FieldrowsError("serverError", { server: server2, status: response.status });
    if (response.status !== 200) throw new FieldrowsError("notKoboToolbox", { server: server2 });
    return readAccount2(response, session.server);
  }
  function explainRefusal(session, response, refused4) {
    var _a2;
    const server2 = hostOf(session.server);
    const project = (_a2 = refused4.projectName) != null ? _a2 : refused4.projectUid;
    if (isRestricted(response)) return new FieldrowsError("accountRestricted", { server: server2 });
    if (session.apiKey === void 0) return explainAnonymously(session, refused4, project);
    const account = readOwnAccount(session).username;
    if (response.status === 403) return new FieldrowsError("noRightToView", { project, account });
    const found = refused4.what === "project" ? void 0 : follow(session, projectRequest(session, refused4.projectUid), "json");
    if ((found == null ? void 0 : found.response.status) !== 200) return new FieldrowsError("projectNotFound", { server: server2, project, account });
    const { name: name3, deployed, archived, canView } = readProjectDetail(found.response, session.server);
    const named = name3 || project;
    if (canView !== false && refused4.what === "export") return exportDeleted(refused4);
    if (canView === true && !deployed && !archived) return new FieldrowsError("projectNotDeployed", { project: named });
    return new FieldrowsError("noRightToView", { project: named, account });
  }
  function explainAnonymously(session, refused4, project) {
    if (refused4.what === "export") {
      const { response } = follow(session, exportListRequest(session, refused4.projectUid), "json");
      if (response.status === 200) return exportDeleted(refused4);
    }
    return new FieldrowsError("projectNotPublic", { server: hostOf(session.server), project });
  }
  function exportDeleted(refused4) {
    var _a2;
    return new FieldrowsError("exportDeleted", { exportName: (_a2 = refused4.exportName) != null ? _a2 : "" });
  }
  function isRestricted(response) {
    return response.status === 403 && response.text().includes("/accounts/password/reset");
  }

  // src/sources/kobo/connection/sign-in.ts
  function openSession2(services2, access) {
    const { http, clock, random } = services2;
    return { http, clock, random, server: access.server, apiKey: access.apiKey, budget: requestBudget() };
  }
  function checkKey(session) {
    return readOwnAccount(session);
  }
  function exchangePassword(session, username, password) {
    const server2 = hostOf(session.server);
    if (username === "" || username.includes(":")) throw new FieldrowsError("passwordRefused", { server: server2 });
    const { response } = follow(session, apiKeyRequest(session.server, username, password), "password");
    if (response.status === 401) {
      const twoFactor = /multi-?factor|two-?factor/i.test(response.text());
      throw new FieldrowsError(twoFactor ? "twoFactorNeedsKey" : "passwordRefused", { server: server2 });
    }
    if (response.status === 403) {
      throw isRestricted(response) ? new FieldrowsError("accountRestricted", { server: server2 }) : new FieldrowsError("passwordRefused", { server: server2 });
    }
    if (response.status !== 200) throw new FieldrowsError("notKoboToolbox", { server: server2 });
    return readApiKey(response, session.server);
  }
  function handsOverRedirects(session) {
    const { status, headers: headers3 } = session.http.fetch(redirectingRequest(session));
    return status >= 300 && status < 400 && headers3["location"] !== void 0;
  }

  // src/sources/kobo/data/count-submissions.ts
  var countShape = object({ count: number5() });
  function countSubmissions(session, projectUid2) {
    const { budget } = session;
    const once = { ...session, budget: withinBudget(budget, Math.max(0, budget.left - 1)) };
    try {
      const response = ask2(once, countRequest(session, projectUid2), "json");
      return response.status === 200 ? readShape(countShape, response, session.server).count : void 0;
    } catch (error) {
      if (error instanceof FieldrowsError) return void 0;
      throw error;
    }
  }

  // src/sources/kobo/data/data-query.ts
  function dataQuery(filter, { after, upTo, among } = {}) {
    const { submittedFrom: from, submittedTo: to, answer, query = {}, submissionIds = [] } = filter;
    const ids = {
      ...after === void 0 || after <= 0 ? {} : { $gt: after },
      ...upTo === void 0 ? {} : { $lte: upTo },
      ...submissionIds.length === 0 ? {} : { $in: submissionIds }
    };
    const times = {
      ...from === void 0 ? {} : { $gte: day(from, 0) },
      ...to === void 0 ? {} : { $lt: day(to, 1) }
    };
    const parts = [
      ...Object.keys(ids).length === 0 ? [] : [{ _id: ids }],
      ...among === void 0 ? [] : [oneOf(among)],
      ...Object.keys(times).length === 0 ? [] : [{ _submission_time: times }],
      ...answer === void 0 ? [] : [{ [answer.path]: answer.equals }],
      ...Object.keys(query).length === 0 ? [] : [query]
    ];
    const [first = {}] = parts;
    return parts.length > 1 ? { $and: parts } : first;
  }
  function oneOf({ ids, uuids }) {
    const alternatives = [
      ...ids.length === 0 ? [] : [{ _id: { $in: ids } }],
      ...uuids.length === 0 ? [] : [{ _uuid: { $in: uuids } }]
    ];
    const [first = {}] = alternatives;
    return alternatives.length > 1 ? { $or: alternatives } : first;
  }
  function withinUrlLimit(request) {
    if (request.url.length >= maxUrlCharacters) throw new FieldrowsError("filterTooLong", {});
    return request;
  }
  function day(text8, later4) {
    const serial = readCell("date", text8, 0, text8.length);
    if (serial === void 0) throw new FieldrowsError("badRequest", {});
    return dateFromSerial(serial + later4);
  }

  // src/sources/kobo/data/data-refusals.ts
  function askForData(session, request, project, attempts2 = "patiently") {
    const response = askOrExplain(session, request, project, attempts2);
    const { status } = response;
    if (status >= 200 && status < 300) return response;
    if (status === 401 || status === 403 || status === 404) {
      throw explainRefusal(session, response, { what: "exports", ...project });
    }
    throw new FieldrowsError("serverError", { server: hostOf(session.server), status });
  }
  function askOrExplain(session, request, project, attempts2) {
    const reserved = attempts2 === "once" ? Math.max(0, session.budget.left - 1) : 0;
    try {
      const patient = { ...session, budget: withinBudget(session.budget, reserved) };
      return request.method === "GET" ? follow(patient, request, "json").response : ask2(patient, request, "json");
    } catch (error) {
      if (!(error instanceof FieldrowsError) || !isServerError(error, 400) || session.budget.left === 0) throw error;
      const { response } = follow(session, projectRequest(session, project.projectUid), "json");
      if (response.status !== 200) throw error;
      const { name: name3, deployed, archived } = readProjectDetail(response, session.server);
      throw deployed || archived ? error : new FieldrowsError("projectNotDeployed", { project: name3 });
    }
  }

  // src/sources/kobo/exports/asynchronous-export-tasks.ts
  var text4 = fallback(string(), "");
  var taskShape = object({
    uid: string(),
    status: string(),
    result: fallback(nullable(string()), null),
    messages: fallback(object({ error: text4 }), { error: "" }),
    data: fallback(object({ name: text4 }), { name: "" })
  });
  var listShape = object({ count: fallback(nullable(number5()), null), results: array(unknown()) });
  var listedShape = fallback(taskShape, {
    uid: "",
    status: "",
    result: null,
    messages: { error: "" },
    data: { name: "" }
  });
  var tasksShape = object({ results: array(listedShape) });
  function listTasks(session, project) {
    const response = askForData(session, asynchronousExportListRequest(session, project.projectUid), project);
    const { count: count12, results } = readShape(listShape, response, session.server);
    const tasks = readShape(tasksShape, response, session.server).results.filter(({ uid }) => uid !== "");
    return { count: Math.max(count12 != null ? count12 : 0, results.length), tasks: tasks.map((task) => described(session, task)) };
  }
  function createTask(session, project, body, others) {
    var _a2;
    if (others >= keptAsynchronousExports) {
      throw new FieldrowsError("exportListFull", { project: (_a2 = project.projectName) != null ? _a2 : project.projectUid });
    }
    const request = createAsynchronousExportRequest(session, project.projectUid, body);
    return described(session, readShape(taskShape, askForData(session, request, project, "once"), session.server));
  }
  function pollTask(session, project, uid) {
    const response = ask2(session, asynchronousExportRequest(session, project.projectUid, uid, "GET"), "json");
    if (response.status === 404) return void 0;
    if (response.status !== 200) throw unexpectedStatus(session, response.status);
    return described(session, readShape(taskShape, response, session.server));
  }
  function removeTask(session, project, uid) {
    const { status } = ask2(session, asynchronousExportRequest(session, project.projectUid, uid, "DELETE"), "json");
    if (status !== 404 && (status < 200 || status >= 300)) throw unexpectedStatus(session, status);
  }
  function described(session, task) {
    const { uid, status, result, messages, data } = task;
    return {
      uid,
      state: status === "complete" ? "complete" : status === "error" ? "failed" : "running",
      name: data.name,
      fileUrl: result === null ? void 0 : fileUrl(session.server, result),
      reason: redact(messages.error)
    };
  }
  function fileUrl(server2, result) {
    var _a2, _b2;
    const path = (_a2 = /\/private-media\/[^?#]+$/.exec(result)) == null ? void 0 : _a2[0];
    const home = splitAddress(server2);
    if (path === void 0 || home === void 0) return void 0;
    const folder = `${home.path}/private-media/`;
    const url = resolveLocation(`${server2}/`, home.path + path);
    return url !== void 0 && ((_b2 = splitAddress(url)) == null ? void 0 : _b2.path.startsWith(folder)) ? url : void 0;
  }
  function unexpectedStatus(session, status) {
    return new FieldrowsError("serverError", { server: hostOf(session.server), status });
  }

  // src/sources/kobo/exports/export-settings.ts
  var flag2 = pipe(
    union([boolean(), string()]),
    transform((value) => String(value).toLowerCase() === "true")
  );
  var text5 = fallback(string(), "");
  var settingsShape2 = object({
    export_settings: object({
      lang: fallback(string(), "_default"),
      group_sep: fallback(string(), "/"),
      multiple_select: text5,
      hierarchy_in_labels: fallback(flag2, false),
      fields_from_all_versions: fallback(flag2, true),
      include_media_url: fallback(flag2, false),
      xls_types_as_text: optional(unknown()),
      fields: fallback(array(unknown()), []),
      submission_ids: fallback(array(unknown()), []),
      query: fallback(record(string(), unknown()), {})
    })
  });
  function readExportSettings(session, choice) {
    const { response } = follow(session, exportSettingsRequest(session, choice.projectUid, choice.exportUid), "json");
    if (response.status !== 200) throw explainRefusal(session, response, { what: "export", ...choice });
    const { export_settings: found } = readShape(settingsShape2, response, session.server);
    const { multiple_select: mode, xls_types_as_text: asText, query } = found;
    const fields2 = found.fields.filter((field) => typeof field === "string");
    const submissionIds = found.submission_ids.filter((id) => typeof id === "number");
    return {
      language: found.lang === "_default" ? "labels" : found.lang === "_xml" ? "xml" : { name: found.lang },
      groupsInHeadings: found.hierarchy_in_labels,
      groupSeparator: found.group_sep,
      selectMultiple: mode === "summary" || mode === "details" ? mode : "both",
      mediaUrls: found.include_media_url,
      allVersions: found.fields_from_all_versions,
      ...asText === void 0 || asText === null ? {} : { valuesAsText: String(asText).toLowerCase() === "true" },
      ...fields2.length === 0 ? {} : { fields: fields2 },
      ...submissionIds.length === 0 ? {} : { submissionIds },
      ...Object.keys(query).length === 0 ? {} : { query }
    };
  }
  function exportSettingsBody(settings, format2, query, languages2) {
    var _a2;
    return {
      type: format2 === "xlsx" ? "xls" : "csv",
      lang: serverLanguage(settings.language, languages2),
      multiple_select: settings.selectMultiple,
      group_sep: settings.groupSeparator || "/",
      hierarchy_in_labels: settings.groupsInHeadings,
      fields_from_all_versions: settings.allVersions,
      include_media_url: settings.mediaUrls,
      fields: (_a2 = settings.fields) != null ? _a2 : [],
      query,
      ...settings.submissionIds === void 0 ? {} : { submission_ids: settings.submissionIds },
      ...settings.valuesAsText === void 0 ? {} : { xls_types_as_text: settings.valuesAsText }
    };
  }
  function serverLanguage(language, languages2) {
    if (language === "labels") return "_default";
    if (language === "xml") return "_xml";
    return languages2 === void 0 || languages2.includes(language.name) ? language.name : "_xml";
  }

  // src/sources/kobo/exports/asynchronous-export.ts
  var firstPauseMilliseconds = 3e3;
  var longestPauseMilliseconds = 3e4;
  var requestsToFinish = 2;
  var maxFailedDownloads = 2;
  function advanceAsynchronousExport(session, choice, checkpoint) {
    let current = checkpoint;
    try {
      if ((current == null ? void 0 : current.discard) === true) {
        removeTask(session, choice, current.exportUid);
        current = void 0;
      }
      current != null ? current : current = create(session, choice);
      return wait(session, choice, current);
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      return { outcome: { kind: "failed", error }, checkpoint: current };
    }
  }
  function discardAsynchronousExport(session, project, checkpoint) {
    try {
      removeTask(session, project, checkpoint.exportUid);
      return void 0;
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      return { ...checkpoint, discard: true };
    }
  }
  function create(session, choice) {
    const { settings, format: format2, languages: languages2, filter, importId } = choice;
    const { query } = settings;
    const rows5 = dataQuery({ ...filter, ...query === void 0 ? {} : { query } });
    const body = exportSettingsBody(settings, format2, rows5, languages2);
    const ownNames = `Fieldrows ${importId} `;
    const name3 = ownNames + hashText(JSON.stringify(body));
    const { count: count12, tasks } = listTasks(session, choice);
    const own = tasks.filter((task2) => task2.name.startsWith(ownNames));
    const again7 = own.find((task2) => task2.name === name3 && task2.state === "running");
    const superfluous = own.filter((task2) => task2 !== again7);
    for (const { uid } of superfluous) removeTask(session, choice, uid);
    const task = again7 != null ? again7 : createTask(session, choice, { ...body, name: name3 }, count12 - superfluous.length);
    return { exportUid: task.uid, createdAt: session.clock.now() };
  }
  function wait(session, choice, checkpoint) {
    var _a2;
    const { clock, budget } = session;
    const end = Math.min(clock.deadline, clock.now() + ((_a2 = choice.patienceMilliseconds) != null ? _a2 : Number.POSITIVE_INFINITY));
    for (let pause = firstPauseMilliseconds; ; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
      if (budget.left <= requestsToFinish) return { outcome: { kind: "waiting" }, checkpoint };
      const task = pollTask({ ...session, budget: withinBudget(budget, requestsToFinish) }, choice, checkpoint.exportUid);
      if (task === void 0) return { outcome: { kind: "waiting" }, checkpoint: void 0 };
      if (task.state === "complete") return fetchFile(session, choice, checkpoint, task);
      const isStuck = clock.now() - checkpoint.createdAt > asynchronousExportSeconds * 1e3;
      if (task.state === "failed" || isStuck) {
        return finish(session, choice, checkpoint, { kind: "failed", error: failure(task.reason) });
      }
      if (clock.now() + pause >= end) return { outcome: { kind: "waiting" }, checkpoint };
      clock.sleep(pause);
    }
  }
  function fetchFile(session, choice, checkpoint, task) {
    var _a2;
    try {
      return finish(session, choice, checkpoint, { kind: "finished", download: download(session, choice, task) });
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      const failedDownloads = ((_a2 = checkpoint.failedDownloads) != null ? _a2 : 0) + 1;
      const outcome = { kind: "failed", error };
      if (error.kind === "transient" && failedDownloads < maxFailedDownloads) {
        return { outcome, checkpoint: { ...checkpoint, failedDownloads } };
      }
      return finish(session, choice, checkpoint, outcome);
    }
  }
  function download(session, choice, task) {
    if (task.fileUrl === void 0) throw new FieldrowsError("notKoboToolbox", { server: hostOf(session.server) });
    const fetchedAt = session.clock.now();
    const before = session.budget.used;
    const reserving = { ...session, budget: withinBudget(session.budget, 1) };
    const { response, url } = follow(reserving, fileRequest(session, task.fileUrl), "file");
    return { ...verifiedDownload(response, url, choice.format), requests: session.budget.used - before, fetchedAt };
  }
  function finish(session, project, checkpoint, outcome) {
    return { outcome, checkpoint: discardAsynchronousExport(session, project, checkpoint) };
  }
  function failure(reason) {
    return new FieldrowsError("exportFailed", { reason, retryAfterSeconds: exportCacheSeconds });
  }

  // src/tables/form/form-sections.ts
  function formSections(form) {
    var _a2, _b2, _c;
    const choiceLists = listChoices(form);
    const root = openSection(form.title, "", void 0);
    const sections = [root];
    const groups2 = [];
    const outer = [];
    let section = root;
    for (const row of form.rows) {
      const path = [...groups2.map(({ name: name3 }) => name3), row.name].join("/");
      if (row.type.startsWith("end_")) {
        groups2.pop();
        if (row.type === "end_repeat") section = (_a2 = outer.pop()) != null ? _a2 : root;
      } else if (row.type.startsWith("begin_")) {
        groups2.push(row);
        if (row.type !== "begin_repeat") continue;
        outer.push(section);
        const child = openSection(freeName(row.name, path, sections), path, section);
        section.children.push(child);
        sections.push(child);
        section = child;
      } else if (row.name !== "") {
        const choices = isSelect(row.type) ? (_c = choiceLists.get((_b2 = row.choiceList) != null ? _b2 : "")) != null ? _c : /* @__PURE__ */ new Map() : void 0;
        section.byName.set(row.name, { row, path, groups: [...groups2], choices });
      }
    }
    for (const open2 of sections) open2.questions = [...open2.byName.values()];
    return sections;
  }
  function freeName(name3, path, sections) {
    const isFree = (candidate2) => sections.every((section) => section.name !== candidate2);
    if (isFree(name3)) return name3;
    let candidate = path;
    for (let number6 = 2; !isFree(candidate); number6++) candidate = `${path} ${number6}`;
    return candidate;
  }
  function openSection(name3, path, parent) {
    return { name: name3, path, parent, children: [], questions: [], byName: /* @__PURE__ */ new Map() };
  }
  function isSelect(type) {
    return type === "select_one" || type === "select_multiple";
  }
  function listChoices(form) {
    var _a2;
    const lists = /* @__PURE__ */ new Map();
    for (const choice of form.choices) {
      const list7 = (_a2 = lists.get(choice.list)) != null ? _a2 : /* @__PURE__ */ new Map();
      list7.set(choice.name, choice);
      lists.set(choice.list, list7);
    }
    return lists;
  }

  // src/sources/kobo/form/form-definition.ts
  var text6 = fallback(string(), "");
  var labels = fallback(union([array(fallback(nullable(string()), null)), string()]), []);
  var rowShape2 = fallback(
    object({
      type: text6,
      name: text6,
      $autoname: text6,
      label: labels,
      hint: labels,
      select_from_list_name: text6,
      "kobo--score-choices": text6,
      "kobo--rank-items": text6
    }),
    {
      type: "",
      name: "",
      $autoname: "",
      label: [],
      hint: [],
      select_from_list_name: "",
      "kobo--score-choices": "",
      "kobo--rank-items": ""
    }
  );
  var choiceShape = fallback(object({ list_name: text6, name: text6, $autovalue: text6, label: labels }), {
    list_name: "",
    name: "",
    $autovalue: "",
    label: []
  });
  var contentShape = object({
    survey: fallback(array(rowShape2), []),
    choices: fallback(array(choiceShape), []),
    translations: fallback(array(fallback(nullable(string()), null)), [])
  });
  var projectShape2 = object({ name: text6, content: unknown(), permissions: permissionsShape });
  function readForm(session, projectUid2) {
    return readProjectForm(session, projectUid2).form;
  }
  function readProjectForm(session, projectUid2) {
    const { response } = follow(session, projectRequest(session, projectUid2), "json");
    if (response.status !== 200) throw explainRefusal(session, response, { what: "project", projectUid: projectUid2 });
    return readProjectFormOf(response, session.server);
  }
  function readProjectFormOf(response, server2) {
    const { name: name3, content, permissions } = readShape(projectShape2, response, server2);
    return { form: readFormContent(content, name3.trim()), isPublic: isOpenToAll(permissions) };
  }
  function readFormContent(content, title2) {
    const { survey, choices, translations } = parse(fallback(contentShape, parse(contentShape, {})), content);
    return {
      title: title2,
      languages: translations.length === 0 ? [void 0] : translations.map((name3) => name3 != null ? name3 : void 0),
      rows: readRows3(survey),
      choices: choices.map(readChoice)
    };
  }
  function readRows3(survey) {
    let innerList = "";
    return survey.map((row) => {
      if (row.type === "begin_score") innerList = row["kobo--score-choices"];
      if (row.type === "begin_rank") innerList = row["kobo--rank-items"];
      const isInner = row.type === "score__row" || row.type === "rank__level";
      const list7 = isInner ? innerList : row.select_from_list_name;
      const hints = readLabels(row.hint);
      return {
        type: isInner ? "select_one" : row.type,
        name: row.name || row.$autoname,
        labels: readLabels(row.label),
        ...list7 === "" ? {} : { choiceList: list7 },
        ...hints.some(Boolean) ? { hints } : {}
      };
    });
  }
  function readChoice({ list_name: list7, name: name3, $autovalue, label }) {
    return { list: list7, name: name3 || $autovalue, labels: readLabels(label) };
  }
  function readLabels(label) {
    return typeof label === "string" ? [label] : label.map((one) => one != null ? one : void 0);
  }

  // src/sources/kobo/projects/read-projects.ts
  function listProjects(session) {
    if (session.apiKey === void 0) throw new FieldrowsError("apiKeyMissing", {});
    const server2 = hostOf(session.server);
    const short = readPages2(session, (page) => shortProjectListRequest(session, page), readProjectPage);
    const projects = "items" in short ? short : readPages2(session, (page) => projectListRequest(session, page), readProjectPage);
    if (!("items" in projects)) {
      if (isRestricted(projects.refusal)) throw new FieldrowsError("accountRestricted", { server: server2 });
      throw new FieldrowsError("notKoboToolbox", { server: server2 });
    }
    if (projects.items.length === 0) readOwnAccount(session);
    return sortProjects(projects.items);
  }
  function readProjectAndForm(session, projectUid2) {
    const { response } = follow(session, projectRequest(session, projectUid2), "json");
    if (response.status !== 200) throw explainRefusal(session, response, { what: "project", projectUid: projectUid2 });
    const text8 = response.text();
    const read5 = { ...response, text: () => text8 };
    const project = readProjectDetail(read5, session.server);
    return { project, form: readProjectFormOf(read5, session.server).form };
  }
  function listExports(session, projectUid2) {
    const found = readPages2(session, (page) => exportListRequest(session, projectUid2, page), readExportPage);
    if (!("items" in found)) throw explainRefusal(session, found.refusal, { what: "exports", projectUid: projectUid2 });
    return [...found.items.filter(({ unsaved }) => !unsaved), ...found.items.filter(({ unsaved }) => unsaved)];
  }
  function readPages2(session, request, read5) {
    const { response } = follow(session, request(), "json");
    if (response.status !== 200) return { refusal: response };
    const first = read5(response, session.server);
    const items = [...first.items];
    const seen = /* @__PURE__ */ new Set();
    let { next } = first;
    while (next !== void 0 && !seen.has(next) && session.budget.left > 0) {
      seen.add(next);
      const answer = ask2(session, request(next), "json");
      if (answer.status !== 200) {
        throw new FieldrowsError("serverError", { server: hostOf(session.server), status: answer.status });
      }
      const page = read5(answer, session.server);
      for (const item of page.items) items.push(item);
      next = page.next;
    }
    return { items };
  }

  // src/sources/kobo/exports/make-export.ts
  var keyColumn = "_id";
  var systemColumns = ["_submission_time", "_validation_status", "_submitted_by", "__version__"];
  var createdShape = object({ uid: string() });
  function readExportForm(session, projectUid2) {
    const form = readForm(session, projectUid2);
    return {
      languages: [...new Set(form.languages.map((language) => language != null ? language : "_default")), "_xml"],
      questions: formSections(form).flatMap(
        ({ questions }) => questions.filter(({ row }) => row.type !== "note").map(
          ({ path, row, groups: groups2 }) => ({
            path,
            labels: row.labels.map((label) => label != null ? label : ""),
            groups: groups2.map((group) => group.name)
          })
        )
      ),
      systemColumns
    };
  }
  function makeExport(session, project, wishes2) {
    const { projectUid: projectUid2 } = project;
    const name3 = wishes2.name.trim();
    const findNamed = () => listExports(session, projectUid2).find((found) => found.name === name3);
    if (findNamed() !== void 0) throw new FieldrowsError("exportNameTaken", { exportName: name3 });
    const settings = settingsOf(wishes2);
    const body = { name: name3, export_settings: exportSettingsBody(settings, "csv", queryOf(wishes2)) };
    const request = changingRequest(exportListRequest(session, projectUid2, "format=json"), "POST", body);
    let response;
    try {
      response = ask2(
        { ...session, budget: withinBudget(session.budget, Math.max(0, session.budget.left - 1)) },
        request,
        "json"
      );
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      if (isServerError(error, 400)) throw new FieldrowsError("exportRefused", {});
      const found = error.kind === "transient" ? findNamed() : void 0;
      if (found === void 0) throw error;
      if (!looksLike(found, settings)) throw new FieldrowsError("exportNameTaken", { exportName: name3 });
      return found.uid;
    }
    if (response.status === 201 || response.status === 200) {
      return readShape(createdShape, response, session.server).uid;
    }
    throw refusal(session, response, project);
  }
  function settingsOf(wishes2) {
    const { language, columns: columns3 } = wishes2;
    return {
      language: language === "_default" ? "labels" : language === "_xml" ? "xml" : { name: language },
      selectMultiple: wishes2.selectMany,
      groupsInHeadings: wishes2.groupsInHeadings,
      groupSeparator: wishes2.groupSeparator,
      allVersions: wishes2.allVersions,
      mediaUrls: wishes2.mediaUrls,
      // Otherwise a workbook drops the time and the time zone of dates.
      valuesAsText: true,
      ...columns3.length === 0 ? {} : { fields: [...columns3.filter((column3) => column3 !== keyColumn), keyColumn] }
    };
  }
  function queryOf({ from, until }) {
    const limits = [
      ...from === "" ? [] : [{ _submission_time: { $gte: from } }],
      ...until === "" ? [] : [{ _submission_time: { $lte: `${until}T23:59:59` } }]
    ];
    return limits.length === 0 ? {} : { $and: limits };
  }
  function looksLike({ summary: summary2 }, settings) {
    var _a2;
    const compared = [
      "language",
      "selectMultiple",
      "groupsInHeadings",
      "allVersions",
      "mediaUrls"
    ];
    return compared.every((name3) => JSON.stringify(summary2[name3]) === JSON.stringify(settings[name3])) && summary2.questionCount === ((_a2 = settings.fields) == null ? void 0 : _a2.length);
  }
  function refusal(session, response, { projectUid: projectUid2, projectName }) {
    if (response.status === 403 && !isRestricted(response)) {
      const account = readOwnAccount(session).username;
      return new FieldrowsError("noRightToMakeExports", { project: projectName || projectUid2, account });
    }
    return explainRefusal(session, response, { what: "exports", projectUid: projectUid2, projectName });
  }

  // src/sources/kobo/exports/read-asynchronous-export.ts
  function readAsynchronousExport(session, choice, progress) {
    const wanted2 = wantedExport(session, choice, progress);
    let step = advanceAsynchronousExport(session, wanted2, progress.checkpoint);
    const isGone2 = step.outcome.kind === "waiting" && step.checkpoint === void 0;
    if (isGone2 && progress.checkpoint !== void 0) step = advanceAsynchronousExport(session, wanted2);
    progress.onCheckpoint(step.checkpoint);
    if (step.outcome.kind === "failed") throw step.outcome.error;
    return step.outcome.kind === "finished" ? step.outcome.download : void 0;
  }
  function wantedExport(session, choice, { importId, patienceMilliseconds: patienceMilliseconds4 }) {
    const { projectUid: projectUid2, projectName, format: format2 } = choice;
    let known;
    const settings = () => {
      known != null ? known : known = readExportSettings(session, choice);
      return known;
    };
    return {
      projectUid: projectUid2,
      projectName,
      format: format2,
      importId,
      patienceMilliseconds: patienceMilliseconds4,
      get settings() {
        return settings();
      },
      get languages() {
        const isNamed = typeof settings().language === "object";
        return isNamed ? readForm(session, projectUid2).languages : [];
      }
    };
  }

  // src/sources/kobo/exports/read-export.ts
  function readExport(session, choice) {
    const fetchedAt = session.clock.now();
    const requestsBefore = session.budget.used;
    const { response, url } = fetchFile2(session, choice);
    return {
      ...verifiedDownload(response, url, choice.format),
      requests: session.budget.used - requestsBefore,
      fetchedAt
    };
  }
  function fetchFile2(session, choice) {
    const first = askForFile(session, choice);
    const answer = isGone(session, first) ? askForFile(session, choice) : first;
    const { status } = answer.response;
    if (status !== 401 && status !== 403 && status !== 404) return answer;
    if (isGone(session, answer)) throw new FieldrowsError("serverError", { server: hostOf(answer.url), status });
    throw explainRefusal(session, answer.response, refused2(choice));
  }
  function isGone(session, { response, url, hops }) {
    if (hops === 0) return false;
    const elsewhere = !isOwn(session, url) && (response.status === 401 || response.status === 403);
    return response.status === 404 || elsewhere;
  }
  function isOwn(session, url) {
    const [home, target] = [splitAddress(session.server), splitAddress(url)];
    return home !== void 0 && target !== void 0 && isSameOrigin(home, target);
  }
  function askForFile(session, choice) {
    const request = exportFileRequest(session, choice.projectUid, choice.exportUid, choice.format);
    try {
      return follow(session, request, "export");
    } catch (error) {
      throw error instanceof FieldrowsError ? reworded(session, choice, error) : error;
    }
  }
  function reworded(session, choice, error) {
    var _a2, _b2, _c;
    if (error.code === "projectNotDeployed") {
      return new FieldrowsError("projectNotDeployed", { project: (_a2 = choice.projectName) != null ? _a2 : choice.projectUid });
    }
    if (isOwnTimeOut(error) && ((_b2 = choice.earlierTimeOuts) != null ? _b2 : 0) > 0) return new FieldrowsError("exportTooSlow", {});
    if (isServerError(error, 500) && session.apiKey !== void 0 && session.budget.left > 0) {
      return (_c = keyRefusal(session)) != null ? _c : error;
    }
    return error;
  }
  function isOwnTimeOut({ code, details }) {
    return code === "exportBusy" && "afterTimeOut" in details;
  }
  function keyRefusal(session) {
    try {
      readOwnAccount(session);
    } catch (error) {
      if (error instanceof FieldrowsError && error.code === "apiKeyRefused") return error;
    }
    return void 0;
  }
  function refused2(choice) {
    const { projectUid: projectUid2, projectName, exportName } = choice;
    return { what: "export", projectUid: projectUid2, projectName, exportName: exportName != null ? exportName : choice.exportUid };
  }

  // src/tables/form/form.ts
  function languageIndex(form, language) {
    if (language === "xml") return -1;
    return form.languages.lastIndexOf(language === "labels" ? void 0 : language.name);
  }
  function labelAt(item, language) {
    return language < 0 ? void 0 : item.labels[language];
  }
  function labelOrName(item, language) {
    return labelAt(item, language) || item.name;
  }

  // src/sources/kobo/form/filter-questions.ts
  var withoutOneAnswer = /^(?:note|select_multiple|rank|geo|audio|background-audio|file|image|video|xml-external|csv-external)/;
  var mostQuestions = 300;
  var mostChoices = 100;
  function filterQuestions(form) {
    var _a2;
    const [submissions2] = formSections(form);
    const questions = (_a2 = submissions2 == null ? void 0 : submissions2.questions.filter(({ row }) => !withoutOneAnswer.test(row.type))) != null ? _a2 : [];
    return questions.slice(0, mostQuestions).map(({ row, path, choices }) => {
      var _a3;
      const listed2 = [...(_a3 = choices == null ? void 0 : choices.values()) != null ? _a3 : []];
      return {
        path,
        label: labelOrName(row, 0),
        choices: listed2.length > mostChoices ? [] : listed2.map((choice) => ({ name: choice.name, label: labelOrName(choice, 0) }))
      };
    });
  }

  // src/sources/kobo/push/pushed-xml.ts
  var mostElements = 1e5;
  var deepest = 64;
  var wanted = /* @__PURE__ */ new Map([
    ["_id", "id"],
    ["meta/instanceID", "instance"],
    ["meta/rootUuid", "root"]
  ]);
  var declaration = /^\ufeff?\s*(?:<\?xml\s[^<>]*\?>\s*)?/;
  var startTag = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
  var endTag = /<\/([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*>/y;
  function readPushedXml(text8) {
    var _a2, _b2;
    const found = {};
    const open2 = [];
    let elements2 = 0;
    let position = (_b2 = (_a2 = declaration.exec(text8)) == null ? void 0 : _a2[0].length) != null ? _b2 : 0;
    while (position < text8.length) {
      const tag = text8.indexOf("<", position);
      const end = tag < 0 ? text8.length : tag;
      const content = plainText2(text8.slice(position, end));
      if (content === void 0 || open2.length === 0 && content.trim() !== "") return void 0;
      const what = open2.length > 3 ? void 0 : wanted.get(open2.slice(1).map(localName).join("/"));
      if (what !== void 0 && content.trim() !== "") found[what] = content.trim();
      if (tag < 0) break;
      const closing = matchAt(endTag, text8, tag);
      if (closing !== void 0) {
        if (open2.pop() !== closing[1]) return void 0;
        position = tag + closing[0].length;
        continue;
      }
      const opening = matchAt(startTag, text8, tag);
      if (opening === void 0 || open2.length === 0 && elements2 > 0) return void 0;
      const [whole, name3 = "", attributes = "", slash] = opening;
      if (plainText2(attributes) === void 0 || ++elements2 > mostElements) return void 0;
      if (slash !== "/") open2.push(name3);
      if (open2.length > deepest) return void 0;
      position = tag + whole.length;
    }
    if (elements2 === 0 || open2.length > 0) return void 0;
    return identityOf(found);
  }
  function identityOf({ id, instance, root }) {
    const uuid = root != null ? root : instance;
    return {
      ...id === void 0 || !/^[1-9]\d{0,14}$/.test(id) ? {} : { id },
      ...uuid === void 0 ? {} : uuidOf(uuid)
    };
  }
  function uuidOf(text8) {
    const uuid = text8.replace(/^uuid:/, "");
    return /^[0-9A-Za-z-]{8,64}$/.test(uuid) ? { uuid } : {};
  }
  function plainText2(text8) {
    if (!text8.includes("&")) return text8;
    let isSound = true;
    const plain2 = text8.replace(/&([^;&<]{0,12});?/g, (reference, name3) => {
      const replaced = reference.endsWith(";") ? entityText(name3) : void 0;
      if (replaced === void 0) isSound = false;
      return replaced != null ? replaced : "";
    });
    return isSound ? plain2 : void 0;
  }
  function matchAt(pattern, text8, position) {
    var _a2;
    pattern.lastIndex = position;
    return (_a2 = pattern.exec(text8)) != null ? _a2 : void 0;
  }
  function localName(name3) {
    return name3.slice(name3.indexOf(":") + 1);
  }

  // src/sources/kobo/push/pushed-submission.ts
  function readPushed(body, format2) {
    if (format2 === "xml") return typeof body === "string" ? readPushedXml(body) : void 0;
    if (typeof body !== "object" || body === null || Array.isArray(body)) return void 0;
    const submission = body;
    const { _id: id, _uuid: own } = submission;
    const uuid = [submission["meta/rootUuid"], submission["meta/instanceID"], own].find((one) => typeof one === "string");
    const isNumber3 = (typeof id === "number" || typeof id === "string") && /^[1-9]\d{0,14}$/.test(String(id));
    if (id !== void 0 && !isNumber3) return void 0;
    return { ...isNumber3 ? { id: String(id) } : {}, ...uuid === void 0 ? {} : uuidOf(String(uuid)) };
  }

  // src/sources/kobo/push/rest-services.ts
  var placeholder = "%SUBMISSION%";
  var mostFailures = 10;
  var count11 = fallback(number5(), 0);
  var serviceShape = object({
    uid: string(),
    name: fallback(string(), ""),
    endpoint: fallback(string(), ""),
    active: fallback(boolean(), true),
    payload_template: fallback(string(), ""),
    success_count: count11,
    failed_count: count11,
    pending_count: count11
  });
  var listShape2 = object({ results: array(unknown()) });
  var createdShape2 = object({ uid: string() });
  var logShape = object({
    results: array(
      fallback(
        object({
          submission_id: union([number5(), string()]),
          tries: count11,
          status_code: fallback(number5(), 0),
          date_modified: optional(string(), "")
        }),
        { submission_id: "", tries: 0, status_code: 0, date_modified: "" }
      )
    )
  });
  function wrapperOf({ envelope }) {
    if (envelope === void 0) return "";
    const around = JSON.stringify({ ...envelope, submission: placeholder });
    return around.replace(`"${placeholder}"`, placeholder);
  }
  function findService(session, project, mark2) {
    const response = askAbout(session, project, restServiceRequest(session, project.projectUid));
    for (const item of readShape(listShape2, response, session.server).results) {
      const found = safeParse(serviceShape, item);
      if (!found.success) continue;
      const { uid, name: name3, active, endpoint, payload_template: wrapper } = found.output;
      if (!endpoint.includes(mark2) && !wrapper.includes(mark2)) continue;
      const { success_count: delivered, failed_count: failed3, pending_count: pending } = found.output;
      return { uid, name: name3, active, delivered, failed: failed3, pending };
    }
    return void 0;
  }
  function registerService(session, project, target) {
    const { endpoint, format: export_type } = target;
    const settings = { endpoint, active: true, export_type, payload_template: wrapperOf(target) };
    const existing = findService(session, project, target.mark);
    if (existing !== void 0) {
      const request2 = restServiceRequest(session, project.projectUid, { uid: existing.uid });
      askAbout(session, project, changingRequest(request2, "PATCH", settings));
      return existing.uid;
    }
    const request = restServiceRequest(session, project.projectUid);
    const response = askAbout(
      session,
      project,
      changingRequest(request, "POST", { name: target.name, ...settings, ...usual }),
      "once"
    );
    return readShape(createdShape2, response, session.server).uid;
  }
  var usual = {
    auth_level: "no_auth",
    settings: { custom_headers: {} },
    subset_fields: [],
    email_notification: true
  };
  function removeService(session, project, uid) {
    const known = askAbout(session, project, restServiceRequest(session, project.projectUid));
    const isThere = readShape(listShape2, known, session.server).results.some(
      (item) => typeof item === "object" && item !== null && "uid" in item && item.uid === uid
    );
    if (!isThere) return;
    askAbout(session, project, changingRequest(restServiceRequest(session, project.projectUid, { uid }), "DELETE"));
  }
  function listFailures(session, project, uid) {
    const query = `format=json&status=0&limit=${mostFailures}`;
    const request = restServiceRequest(session, project.projectUid, { uid, below: "logs/", query });
    const { results } = readShape(logShape, askAbout(session, project, request), session.server);
    return results.filter(({ submission_id: id }) => id !== "").slice(0, mostFailures).map(({ submission_id: id, status_code: status, tries, date_modified: at }) => ({
      submissionId: String(id),
      status,
      tries,
      at: Date.parse(at) || 0
    }));
  }
  function retryFailures(session, project, uid) {
    const request = restServiceRequest(session, project.projectUid, { uid, below: "retry/" });
    askAbout(session, project, changingRequest(request, "PATCH"));
  }
  function askAbout(session, project, request, attempts2) {
    try {
      return askForData(session, request, project, attempts2);
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      if (error.code === "noRightToView") {
        throw new FieldrowsError("noRightToRegister", error.details);
      }
      if (isServerError(error, 304)) return nothing;
      throw error;
    }
  }
  var nothing = { status: 304, headers: {}, text: () => "", bytes: () => new Uint8Array(0) };

  // src/sources/kobo/data/told-submissions.ts
  function toldSubmissions(told, after) {
    const ids = new Set(told.flatMap(({ id }) => id !== void 0 && Number(id) <= after ? [Number(id)] : []));
    const uuids = new Set(told.flatMap(({ id, uuid }) => id === void 0 && uuid !== void 0 ? [uuid] : []));
    return {
      met(submissions2) {
        if (uuids.size > 0) for (const { _uuid } of submissions2) uuids.delete(String(_uuid));
      },
      missing: () => after > 0 && ids.size + uuids.size > 0 ? { ids: [...ids], uuids: [...uuids] } : void 0
    };
  }
  function askInParts(wanted2, ask3) {
    const found = /* @__PURE__ */ new Map();
    const askFor = (part) => {
      try {
        for (const submission of ask3(part)) found.set(Number(submission["_id"]), submission);
      } catch (error) {
        const isLong2 = error instanceof FieldrowsError && error.code === "filterTooLong";
        if (!isLong2 || part.ids.length + part.uuids.length < 2) throw error;
        for (const half of halves(part)) askFor(half);
      }
    };
    askFor(wanted2);
    return [...found.entries()].sort(([one], [other]) => one - other).map(([, submission]) => submission);
  }
  function halves({ ids, uuids }) {
    if (ids.length > 0 && uuids.length > 0)
      return [
        { ids, uuids: [] },
        { ids: [], uuids }
      ];
    const [id, uuid] = [Math.ceil(ids.length / 2), Math.ceil(uuids.length / 2)];
    return [
      { ids: ids.slice(0, id), uuids: uuids.slice(0, uuid) },
      { ids: ids.slice(id), uuids: uuids.slice(uuid) }
    ];
  }

  // src/sources/kobo/data/data-pages.ts
  var smallestPage = 50;
  var maxRestarts = 1;
  var pageShape2 = object({ count: number5(), results: array(unknown()) });
  var wholeReading = {
    startId: 0,
    before: 0,
    afterId: 0,
    received: 0,
    restarts: 0,
    pageSize: maxListPage
  };
  function nextReading({ afterId, before, received, pageSize }) {
    return { ...wholeReading, startId: afterId, afterId, before: before + received, pageSize };
  }
  function readDataPages(session, choice, sink, from = wholeReading) {
    var _a2;
    const { clock, budget } = session;
    let checkpoint = from;
    let hasRead = false;
    let longest = 0;
    let error;
    let told = toldSubmissions((_a2 = choice.told) != null ? _a2 : [], from.startId);
    for (; ; ) {
      if (budget.left === 0 || clock.now() + longest * 2 >= clock.deadline) return incomplete(checkpoint, error);
      const begin = clock.now();
      try {
        const page = readPage2(session, choice, { after: checkpoint.afterId }, checkpoint.pageSize);
        let isEnough = false;
        if (page.submissions.length > 0) {
          const earlier = checkpoint.before + checkpoint.received;
          const [read5, total] = [earlier + page.submissions.length, earlier + page.count];
          isEnough = sink.page(page.submissions, { ...page.facts, read: read5, total }) === "enough";
          checkpoint = advanced(checkpoint, page.submissions);
          told.met(page.submissions);
          hasRead = true;
          error = void 0;
        }
        if (page.count > page.submissions.length) {
          if (isEnough) return incomplete(checkpoint);
        } else {
          const isWhole = checkpoint.startId === 0 && checkpoint.received === page.submissions.length;
          if (isWhole) return { status: "complete", checkpoint, consistent: true };
          const wanted2 = told.missing();
          if (budget.left < (wanted2 === void 0 ? 1 : 2)) return incomplete(checkpoint);
          const { count: count12 } = readPage2(session, choice, { upTo: checkpoint.afterId }, 1);
          const late = wanted2 === void 0 ? [] : askInParts(wanted2, (part) => readTold(session, choice, part, from));
          const uncounted = count12 - checkpoint.before - checkpoint.received;
          const consistent = uncounted >= 0 && uncounted <= late.length;
          if (consistent || checkpoint.startId > 0 || checkpoint.restarts >= maxRestarts) {
            if (late.length > 0) sink.late(late);
            const before = checkpoint.before + (consistent ? uncounted : 0);
            return { status: "complete", checkpoint: { ...checkpoint, before }, consistent };
          }
          checkpoint = { ...wholeReading, restarts: checkpoint.restarts + 1, pageSize: checkpoint.pageSize };
          told = toldSubmissions([], 0);
          sink.restart();
        }
      } catch (thrown) {
        if (!(thrown instanceof FieldrowsError)) throw thrown;
        error = thrown;
        const smaller5 = smallerPage(checkpoint, error);
        if (smaller5 === void 0 && !hasRead && checkpoint.pageSize === from.pageSize) throw error;
        checkpoint = smaller5 != null ? smaller5 : checkpoint;
        if (smaller5 === void 0) return incomplete(checkpoint, error);
      }
      longest = Math.max(longest, clock.now() - begin);
    }
  }
  function incomplete(checkpoint, error) {
    return { status: "incomplete", checkpoint, consistent: true, ...error === void 0 ? {} : { error } };
  }
  function advanced(checkpoint, submissions2) {
    const last = submissions2[submissions2.length - 1];
    const { _id: afterId = checkpoint.afterId } = last != null ? last : {};
    return { ...checkpoint, afterId: Number(afterId), received: checkpoint.received + submissions2.length };
  }
  function smallerPage(checkpoint, { code }) {
    const isSize = code === "truncatedDownload" || code === "requestTimedOut";
    if (!isSize || checkpoint.pageSize <= smallestPage) return void 0;
    return { ...checkpoint, pageSize: Math.max(smallestPage, Math.floor(checkpoint.pageSize / 4)) };
  }
  function readPage2(session, choice, range, pageSize) {
    var _a2, _b2;
    const query = dataQuery((_a2 = choice.filter) != null ? _a2 : {}, range);
    const request = withinUrlLimit(dataRequest(session, choice.projectUid, query, pageSize));
    const response = askForData(session, request, choice);
    const text8 = response.text();
    const { count: count12, results } = readShape(pageShape2, { ...response, text: () => text8 }, session.server);
    if (count12 > 0 && results.length === 0) throw new FieldrowsError("truncatedDownload", {});
    const facts = { fingerprint: hashText(text8), characters: text8.length };
    return { count: count12, submissions: verified(results, (_b2 = range.after) != null ? _b2 : 0, session.server), facts };
  }
  function readTold(session, choice, among, { startId: upTo }) {
    return readPage2(session, choice, { upTo, among }, maxListPage).submissions;
  }
  function verified(results, after, server2) {
    let last = after;
    for (const item of results) {
      const id = typeof item === "object" && item !== null && "_id" in item ? item._id : void 0;
      if (typeof id !== "number" || !Number.isInteger(id) || id <= last) {
        throw new FieldrowsError("notKoboToolbox", { server: hostOf(server2) });
      }
      last = id;
    }
    return results;
  }

  // src/sources/kobo/submissions/paged-reading.ts
  var alwaysWhole = 5e3;
  var leastWholeGapMilliseconds = 60 * 6e4;
  function beginReading(before, wish) {
    var _a2;
    const { shape: shape4, now } = wish;
    if (before === void 0 || before.shape !== shape4) return newReading(shape4, now, (_a2 = before == null ? void 0 : before.wholeAt) != null ? _a2 : 0);
    const isDue2 = before.wholeDueAt > 0 && now >= before.wholeDueAt;
    const isEverything = wish.extent === "everything" || isDue2;
    if (!before.isComplete) return isEverything ? readAnew(before) : before;
    const { before: earlier, received } = before.pages;
    const isItsTurn = earlier + received <= alwaysWhole || now - before.wholeAt >= wish.wholeEvery;
    const canGoOn = wish.extent === "new" && before.pages.afterId > 0;
    if (isEverything || isItsTurn && !canGoOn) {
      return readAnew({ ...before, begunAt: now, sections: before.sections.map(asNextPins) });
    }
    return { ...before, isComplete: false, begunAt: now, pages: nextReading(before.pages) };
  }
  function newReading(shape4, now, wholeAt) {
    return { shape: shape4, pages: wholeReading, isComplete: false, begunAt: now, wholeAt, wholeDueAt: 0, sections: [] };
  }
  function readAnew(reading) {
    const { restarts, pageSize } = reading.isComplete ? wholeReading : reading.pages;
    return {
      ...reading,
      isComplete: false,
      wholeDueAt: 0,
      pages: { ...wholeReading, restarts, pageSize },
      sections: reading.sections.map(fromBeginning)
    };
  }
  function fromBeginning(section) {
    const added2 = section.added.map(([key, heading, , isChoice2]) => [key, heading, 0, isChoice2]);
    return { ...section, nextIndex: 1, added: added2, found: "" };
  }
  function asNextPins(section) {
    return { ...section, kinds: section.found };
  }
  function endReading(reading, isConsistent) {
    const { begunAt, pages } = reading;
    const wholeAt = pages.startId === 0 ? begunAt : reading.wholeAt;
    const wholeDueAt = isConsistent ? 0 : wholeAt + leastWholeGapMilliseconds;
    return { ...reading, isComplete: true, wholeAt, wholeDueAt };
  }
  function nextWholeAt(reading, wholeEvery) {
    const { pages, wholeAt, wholeDueAt, isComplete } = reading;
    const isUnderWay = pages.startId === 0 && !isComplete;
    if (isUnderWay || wholeEvery === 0 || pages.before + pages.received <= alwaysWhole) return void 0;
    return wholeDueAt > 0 ? Math.min(wholeDueAt, wholeAt + wholeEvery) : wholeAt + wholeEvery;
  }
  var flag3 = union([literal(0), literal(1)]);
  var keptShape = object({
    shape: string(),
    isComplete: flag3,
    begunAt: number5(),
    wholeAt: number5(),
    wholeDueAt: number5(),
    pages: object({
      startId: number5(),
      before: number5(),
      afterId: number5(),
      received: number5(),
      restarts: number5(),
      pageSize: number5()
    }),
    sections: array(
      object({
        path: string(),
        parentPath: string(),
        nextIndex: number5(),
        added: array(tuple([string(), string(), flag3, flag3])),
        kinds: string(),
        found: string()
      })
    )
  });
  function keepReading({ isComplete, ...reading }) {
    return { pages: JSON.stringify({ ...reading, isComplete: isComplete ? 1 : 0 }) };
  }
  function keptReading(checkpoint) {
    const text8 = checkpoint == null ? void 0 : checkpoint["pages"];
    if (typeof text8 !== "string") return void 0;
    const found = safeParse(keptShape, parseJson4(text8));
    return found.success ? { ...found.output, isComplete: found.output.isComplete === 1 } : void 0;
  }
  function parseJson4(text8) {
    try {
      return JSON.parse(text8);
    } catch {
      return void 0;
    }
  }

  // src/tables/form/form-columns.ts
  var systemNames = [
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "meta/rootUuid"
  ];
  var linkNames = ["_parent_table_name", "_parent_index"];
  var geopointParts = ["latitude", "longitude", "altitude", "precision"];
  var mediaTypes2 = /* @__PURE__ */ new Set(["audio", "background-audio", "file", "image", "video"]);
  function formColumns(form, options2) {
    var _a2;
    const wanted2 = new Set((_a2 = options2.fields) != null ? _a2 : []);
    if (wanted2.size > 0) for (const name3 of ["_uuid", "meta/rootUuid"]) wanted2.add(name3);
    const isWanted = (path) => wanted2.size === 0 || wanted2.has(path);
    const hasColumns = ({ parent, questions, children }) => parent === void 0 || wanted2.size === 0 || questions.some(({ path }) => isWanted(path)) || children.some(hasColumns);
    return formSections(form).filter(hasColumns).map((section) => sectionColumns(section, form, options2, isWanted));
  }
  function sectionColumns(section, form, options2, isWanted) {
    const language = languageIndex(form, options2.language);
    const headings = [];
    const fields2 = /* @__PURE__ */ new Map();
    for (const question of section.questions) {
      if (!isWanted(question.path)) continue;
      const { field, added: added2 } = fieldColumns(question, headings.length, language, options2);
      fields2.set(question.path, field);
      for (const heading of added2) headings.push(heading);
    }
    const isRoot = section.parent === void 0;
    const own = isRoot ? systemNames.filter(isWanted) : [];
    for (const name3 of own) headings.push(name3);
    const index = isWanted("_index") || section.children.length > 0 ? headings.push("_index") - 1 : -1;
    const parent = isRoot ? -1 : headings.length;
    if (!isRoot) for (const name3 of [...linkNames, ...systemNames.map(linkedName)]) headings.push(name3);
    const system = systemNames.map(
      (name3) => isWanted(name3) ? headings.lastIndexOf(isRoot ? name3 : linkedName(name3)) : -1
    );
    return { section, headings, fields: fields2, system, index, parent };
  }
  function linkedName(name3) {
    return `_submission_${name3}`;
  }
  function fieldColumns({ row, path, groups: groups2, choices }, column3, language, options2) {
    var _a2, _b2, _c;
    const { groupSeparator: separator, groupsInHeadings, selectMultiple, mediaUrls } = options2;
    const label = (_a2 = labelAt(row, language)) != null ? _a2 : row.name;
    const within = groupsInHeadings ? groups2.map((group) => `${labelOrName(group, language)}${separator}`).join("") : "";
    const heading = groupsInHeadings ? within + labelOrName(row, language) : label;
    const field = (kind, more = {}) => ({
      path,
      kind,
      column: column3,
      heading,
      choices: /* @__PURE__ */ new Map(),
      ...more
    });
    if (row.type === "geopoint") {
      return { field: field("geopoint"), added: [label, ...geopointParts.map((part) => `${within}_${label}_${part}`)] };
    }
    if (row.type === "select_multiple") {
      const hasSummary = selectMultiple !== "details";
      const hasDetails = selectMultiple !== "summary";
      const list7 = [...(_b2 = choices == null ? void 0 : choices.values()) != null ? _b2 : []];
      const first = column3 + (hasSummary ? 1 : 0);
      const places = list7.map((choice, place) => [
        choice.name,
        { label: labelAt(choice, language), column: hasDetails ? first + place : -1 }
      ]);
      const details = list7.map((choice) => choiceHeading(heading, labelOrName(choice, language), separator));
      return {
        field: field("selectMultiple", { column: hasSummary ? column3 : -1, choices: new Map(places) }),
        added: [...hasSummary ? [heading] : [], ...hasDetails ? details : []]
      };
    }
    if (row.type === "select_one") {
      const labels2 = [...(_c = choices == null ? void 0 : choices.values()) != null ? _c : []].map((choice) => [
        choice.name,
        { label: labelAt(choice, language), column: -1 }
      ]);
      return { field: field("selectOne", { choices: new Map(labels2) }), added: [heading] };
    }
    if (mediaTypes2.has(row.type) && mediaUrls) return { field: field("media"), added: [heading, `${heading}_URL`] };
    return { field: field("plain"), added: [heading] };
  }
  function choiceHeading(heading, choice, separator) {
    return `${heading}${separator || "/"}${choice}`;
  }

  // src/tables/submissions/sections.ts
  function openSections(columns3) {
    const open2 = [];
    for (const { section, headings, fields: fields2, system, index, parent } of columns3) {
      const around = open2.find(({ path: path2 }) => section.parent !== void 0 && path2 === section.parent.path);
      const { name: name3, path } = section;
      register(open2, { name: name3, path, parent: around, headings, fields: fields2, system, index, parentColumn: parent });
    }
    return open2;
  }
  function addSection(open2, parent, path) {
    const name3 = freeName(path.slice(path.lastIndexOf("/") + 1), path, open2);
    const links = ["_parent_table_name", "_parent_index", ...systemNames.map((system2) => `_submission_${system2}`)];
    const headings = ["_index", ...links];
    const system = systemNames.map((_, place) => 3 + place);
    return register(open2, { name: name3, path, parent, headings, fields: /* @__PURE__ */ new Map(), system, index: 0, parentColumn: 1 });
  }
  function register(open2, {
    index,
    headings,
    ...known
  }) {
    var _a2;
    const section = {
      ...known,
      headings: [...headings],
      children: /* @__PURE__ */ new Map(),
      indexColumn: index,
      added: /* @__PURE__ */ new Map(),
      addedChoices: /* @__PURE__ */ new Map(),
      met: /* @__PURE__ */ new Set(),
      keys: [],
      columns: startColumns(headings.length),
      emptyRow: new Array(headings.length).fill(""),
      nextIndex: 1
    };
    (_a2 = section.parent) == null ? void 0 : _a2.children.set(section.path, section);
    open2.push(section);
    return section;
  }
  function addedColumn(section, key, heading = key) {
    const known = section.added.get(key);
    if (known !== void 0) return known;
    const column3 = section.headings.push(heading) - 1;
    section.added.set(key, column3);
    section.columns.kinds.push(void 0);
    section.columns.serialsOnly.push(false);
    section.emptyRow = new Array(column3 + 1).fill("");
    for (const row of section.columns.rows) row.push("");
    return column3;
  }
  function addedChoiceColumn(section, field, code, options2) {
    var _a2, _b2;
    const known = (_a2 = section.addedChoices.get(field.path)) != null ? _a2 : /* @__PURE__ */ new Map();
    const found = known.get(code);
    section.met.add(choiceKey(field.path, code));
    if (found !== void 0) return found;
    const heading = choiceHeading(field.heading, code, options2.groupSeparator);
    const column3 = addedColumn(section, choiceKey(field.path, code), heading);
    const answered2 = answeredColumn(field, known);
    for (const row of section.columns.rows) {
      if (((_b2 = row[answered2]) != null ? _b2 : "") !== "") row[column3] = textualCell(section.columns, column3, "0", 0, 1);
    }
    section.addedChoices.set(field.path, known.set(code, column3));
    return column3;
  }
  function choiceKey(path, code) {
    return `${path}/${code}`;
  }
  function restoreChoice(section, key, heading) {
    var _a2;
    const column3 = addedColumn(section, key, heading);
    for (const { kind, path } of section.fields.values()) {
      if (kind !== "selectMultiple" || !key.startsWith(choiceKey(path, ""))) continue;
      const known = (_a2 = section.addedChoices.get(path)) != null ? _a2 : /* @__PURE__ */ new Map();
      section.addedChoices.set(path, known.set(key.slice(choiceKey(path, "").length), column3));
    }
  }
  function answeredColumn({ choices, column: column3 }, added2) {
    for (const choice of choices.values()) if (choice.column >= 0) return choice.column;
    for (const addedColumn2 of added2.values()) return addedColumn2;
    return column3;
  }
  function startRow2(section) {
    const row = section.emptyRow.slice();
    section.columns.rows.push(row);
    return row;
  }
  function putText(section, row, column3, text8) {
    if (text8 !== "" && column3 >= 0) row[column3] = textualCell(section.columns, column3, text8, 0, text8.length);
  }
  function putNumber(section, row, column3, value) {
    if (column3 < 0) return;
    section.columns.kinds[column3] = "integer";
    row[column3] = value;
  }
  function toTable({ name: name3, headings, columns: columns3 }) {
    return { name: name3, headings, kinds: columns3.kinds.map((kind) => kind != null ? kind : "text"), rows: columns3.rows, notices: [] };
  }

  // src/tables/submissions/answers.ts
  var pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  function words(text8) {
    return text8.split(pythonSpace).filter((word2) => word2 !== "");
  }
  function answerText(value) {
    if (typeof value === "string") return value;
    if (value === null || value === void 0) return "";
    if (typeof value === "boolean") return value ? "True" : "False";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  function putAnswer(section, row, field, value, submission, options2) {
    var _a2, _b2, _c;
    const answer = answerText(value);
    const { kind, column: column3, choices } = field;
    if (kind === "selectMultiple") {
      putChoices(section, row, field, words(answer), options2);
      return;
    }
    putText(section, row, column3, kind === "selectOne" ? (_b2 = (_a2 = choices.get(answer)) == null ? void 0 : _a2.label) != null ? _b2 : answer : answer);
    if (kind === "geopoint") {
      const parts = words(answer).slice(0, 4);
      for (let part = 0; part < parts.length; part++) putText(section, row, column3 + 1 + part, (_c = parts[part]) != null ? _c : "");
    } else if (kind === "media") {
      putText(section, row, column3 + 1, mediaAddress(field.path, answer, submission));
    }
  }
  function putChoices(section, row, field, codes, options2) {
    const { choices, column: column3 } = field;
    if (column3 >= 0) {
      putText(section, row, column3, codes.map((code) => {
        var _a2;
        return ((_a2 = choices.get(code)) == null ? void 0 : _a2.label) || code;
      }).join(" "));
    }
    if (options2.selectMultiple === "summary") return;
    for (const [code, choice] of choices) putText(section, row, choice.column, codes.includes(code) ? "1" : "0");
    for (const code of codes) if (!choices.has(code)) addedChoiceColumn(section, field, code, options2);
    const added2 = section.addedChoices.get(field.path);
    if (added2 === void 0) return;
    for (const [code, place] of added2) putText(section, row, place, codes.includes(code) ? "1" : "0");
  }
  function mediaAddress(path, answer, submission) {
    var _a2, _b2;
    const { _attachments: list7 } = submission;
    if (answer === "" || !Array.isArray(list7)) return "";
    const attachments = list7.filter((item) => typeof item === "object" && item !== null);
    const isNamed = (item) => item["media_file_basename"] === answer;
    const isHere = (item) => item["question_xpath"] === path;
    const found = (_b2 = (_a2 = attachments.find((item) => isNamed(item) && isHere(item))) != null ? _a2 : attachments.find(isNamed)) != null ? _b2 : attachments.find(isHere);
    if (found === void 0) return "";
    return found["is_deleted"] === true ? "Deleted" : answerText(found["download_url"]);
  }
  function systemTexts(submission, options2) {
    return systemNames.map((name3) => {
      const value = submission[name3];
      if (name3 === "_notes" || name3 === "_tags") return "";
      if (name3 === "_validation_status") return statusText(value, options2);
      return answerText(name3 === "meta/rootUuid" ? value != null ? value : submission["meta/instanceID"] : value);
    });
  }
  function statusText(value, options2) {
    if (typeof value !== "object" || value === null) return "";
    const { uid, label } = value;
    return answerText(options2.language === "xml" ? uid : label);
  }
  var systemNameSet = new Set(systemNames);
  var hiddenKey = /^(?:meta\/|formhub\/uuid$|_(?:attachments|geolocation|xform_id_string|xform_id|bamboo_dataset_id|supplementalDetails|edited|deleted_at|date_modified|duration|media_count|total_media|media_all_received)$|_{1,2}version_)/;
  function isServerKey(key) {
    return systemNameSet.has(key) || hiddenKey.test(key);
  }

  // src/tables/submissions/submissions.ts
  function startFlattening(form, options2, checkpoint = { sections: [] }) {
    var _a2;
    const sections = openSections(formColumns(form, options2));
    const flattening = { options: options2, sections, wanted: new Set((_a2 = options2.fields) != null ? _a2 : []) };
    goOn(flattening, checkpoint);
    return {
      add: (submissions2) => {
        const root = sections[0];
        if (root === void 0) return;
        for (const submission of submissions2) {
          const key = answerText(submission["_id"]);
          addRow(flattening, root, key, submission, submission, systemTexts(submission, options2));
        }
      },
      tables: () => sections.map(toTable),
      keys: () => sections.map(({ keys }) => keys),
      checkpoint: () => ({
        sections: sections.map((section) => {
          var _a3, _b2;
          return {
            path: section.path,
            parentPath: (_b2 = (_a3 = section.parent) == null ? void 0 : _a3.path) != null ? _b2 : "",
            nextIndex: section.nextIndex,
            added: addedColumns(section)
          };
        })
      })
    };
  }
  function addedColumns({ added: added2, met, headings, addedChoices }) {
    const choices = new Set([...addedChoices.values()].flatMap((columns3) => [...columns3.values()]));
    return [...added2].map(([key, column3]) => {
      var _a2;
      return [key, (_a2 = headings[column3]) != null ? _a2 : key, met.has(key) ? 1 : 0, choices.has(column3) ? 1 : 0];
    });
  }
  function flattenSubmissions(form, submissions2, options2) {
    const flattening = startFlattening(form, options2);
    flattening.add(submissions2);
    return flattening.tables();
  }
  function goOn({ sections }, checkpoint) {
    for (const { path, parentPath, nextIndex, added: added2 } of checkpoint.sections) {
      const parent = sections.find((section2) => section2.path === parentPath);
      const known = sections.find((section2) => section2.path === path);
      const section = known != null ? known : parent === void 0 ? void 0 : addSection(sections, parent, path);
      if (section === void 0) continue;
      section.nextIndex = nextIndex;
      for (const [key, heading, isMet, isChoice2] of added2) {
        if (isChoice2 === 1) restoreChoice(section, key, heading);
        else addedColumn(section, key, heading);
        if (isMet === 1) section.met.add(key);
      }
    }
  }
  function addRow(flattening, section, rowKey, entry, submission, system) {
    var _a2, _b2;
    const row = startRow2(section);
    section.keys.push(rowKey);
    const groups2 = [];
    for (const key in entry) {
      const value = entry[key];
      const field = section.fields.get(key);
      if (field !== void 0) putAnswer(section, row, field, value, submission, flattening.options);
      else if (section.parent !== void 0 || !isServerKey(key)) {
        const group = repeatGroup(flattening, section, key, value);
        if (group !== void 0) groups2.push([group, value]);
        else putUnknown(flattening, section, row, key, value);
      }
    }
    for (let place = 0; place < system.length; place++) {
      putText(section, row, (_a2 = section.system[place]) != null ? _a2 : -1, (_b2 = system[place]) != null ? _b2 : "");
    }
    putNumber(section, row, section.indexColumn, section.nextIndex);
    if (section.parent !== void 0) {
      putText(section, row, section.parentColumn, section.parent.name);
      putNumber(section, row, section.parentColumn + 1, section.parent.nextIndex);
    }
    for (const [group, entries] of groups2) {
      entries.forEach((nested, place) => {
        addRow(flattening, group, `${rowKey}/${place + 1}`, nested, submission, system);
      });
    }
    section.nextIndex += 1;
  }
  function repeatGroup({ sections, wanted: wanted2 }, section, path, value) {
    if (!isRepeat(value)) return void 0;
    const known = section.children.get(path);
    if (known !== void 0 || wanted2.size > 0 && !startsAny(wanted2, `${path}/`)) return known;
    return addSection(sections, section, path);
  }
  function isRepeat(value) {
    return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));
  }
  function startsAny(paths, beginning) {
    for (const path of paths) if (path.startsWith(beginning)) return true;
    return false;
  }
  function putUnknown({ wanted: wanted2 }, section, row, key, value) {
    if (wanted2.size > 0 && !wanted2.has(key) || Array.isArray(value) && (value.length === 0 || isRepeat(value)))
      return;
    const text8 = answerText(value);
    if (text8 === "") return;
    putText(section, row, addedColumn(section, key), text8);
    section.met.add(key);
  }

  // src/tables/column-kinds.ts
  function joinKinds(one, other) {
    if (one === void 0 || one === other) return other;
    if (other === void 0) return one;
    return isNumber(one) && isNumber(other) ? "decimal" : "text";
  }
  function isRewritten(before, after) {
    const stays = before === void 0 || before === after || isNumber(before) && isNumber(after);
    return !stays;
  }
  function isNumber(kind) {
    return kind === "integer" || kind === "decimal";
  }
  function foundKinds({ kinds: kinds2, rows: rows5 }) {
    return kinds2.map((kind, column3) => kind === "text" && rows5.every((row) => row[column3] === "") ? void 0 : kind);
  }
  function withKinds(table, kinds2) {
    const widened = table.kinds.map((kind, column3) => {
      var _a2;
      return (_a2 = kinds2[column3]) != null ? _a2 : kind;
    });
    const texts2 = widened.flatMap((kind, column3) => kind === "text" && table.kinds[column3] !== "text" ? [column3] : []);
    if (texts2.length === 0) return { ...table, kinds: widened };
    const rows5 = table.rows.map((row) => {
      var _a2, _b2;
      const cells5 = row.slice();
      for (const column3 of texts2) cells5[column3] = restoreText((_a2 = table.kinds[column3]) != null ? _a2 : "text", (_b2 = cells5[column3]) != null ? _b2 : "");
      return cells5;
    });
    return { ...table, kinds: widened, rows: rows5 };
  }
  var letters = [
    [void 0, "-"],
    ["text", "t"],
    ["integer", "i"],
    ["decimal", "n"],
    ["date", "d"],
    ["dateTime", "m"],
    ["time", "c"]
  ];
  function lettersOf(kinds2) {
    return kinds2.map((kind) => {
      var _a2, _b2;
      return (_b2 = (_a2 = letters.find(([known]) => known === kind)) == null ? void 0 : _a2[1]) != null ? _b2 : "-";
    }).join("");
  }
  function kindsOfLetters(text8) {
    return [...text8].map((letter) => {
      var _a2;
      return (_a2 = letters.find(([, known]) => known === letter)) == null ? void 0 : _a2[0];
    });
  }

  // src/sources/kobo/submissions/submission-tables.ts
  function tableParts(flattening, before, isWhole) {
    const tables = flattening.tables();
    const keys = flattening.keys();
    const { sections } = flattening.checkpoint();
    let changesEarlierRows = false;
    const memory = [];
    const parts = sections.map((section, place) => {
      var _a2, _b2, _c;
      const table = tables[place];
      if (table === void 0) throw new Error("a section without its table");
      const known = before.find(({ path: path2 }) => path2 === section.path);
      const inPart = foundKinds(table);
      const found = join(isWhole ? [] : kindsOfLetters((_a2 = known == null ? void 0 : known.found) != null ? _a2 : ""), inPart);
      const pinned = isWhole ? [] : kindsOfLetters((_b2 = known == null ? void 0 : known.kinds) != null ? _b2 : "");
      const kinds2 = join(pinned, inPart);
      const isChanged = kinds2.some((kind, column3) => isRewritten(pinned[column3], kind));
      if (isChanged || hasNewChoice(section, known)) changesEarlierRows = true;
      memory.push({ ...section, kinds: lettersOf(kinds2), found: lettersOf(found) });
      const { path, parentPath } = section;
      return { path, parentPath, table: withKinds(table, kinds2), keys: (_c = keys[place]) != null ? _c : [] };
    });
    return { parts, memory, changesEarlierRows: changesEarlierRows && !isWhole };
  }
  function join(one, other) {
    return other.map((kind, column3) => joinKinds(one[column3], kind));
  }
  function hasNewChoice(section, known) {
    const before = new Set(known == null ? void 0 : known.added.map(([key]) => key));
    return section.added.some(([key, , , isChoice2]) => isChoice2 === 1 && !before.has(key));
  }
  function withoutUnmet({ parts, memory }) {
    const trimmed = parts.map((part, place) => {
      const section = memory[place];
      if (section === void 0) return void 0;
      const first = part.table.headings.length - section.added.length;
      const unmet = new Set(section.added.flatMap(([, , isMet2], index) => isMet2 === 1 ? [] : [first + index]));
      if (unmet.size === 0) return [part, section];
      const isMet = (_, column3) => !unmet.has(column3);
      const { headings, kinds: kinds2, rows: rows5 } = part.table;
      const table = {
        ...part.table,
        headings: headings.filter(isMet),
        kinds: kinds2.filter(isMet),
        rows: rows5.map((row) => row.filter(isMet))
      };
      const letters3 = (text8) => [...text8].filter(isMet).join("");
      return [
        { ...part, table },
        {
          ...section,
          added: section.added.filter(([, , met]) => met === 1),
          kinds: letters3(section.kinds),
          found: letters3(section.found)
        }
      ];
    });
    const kept = trimmed.flatMap((entry) => entry === void 0 ? [] : [entry]);
    return { parts: kept.map(([part]) => part), memory: kept.map(([, section]) => section) };
  }

  // src/sources/kobo/submissions/read-submissions.ts
  var mostCells = 25e5;
  function readSubmissions(session, choice, kept, { onRead, told, ...wish }) {
    const { columns: columns3, filter } = choice;
    const settings = "exportUid" in columns3 ? readExportSettings(session, { ...choice, ...columns3 }) : columns3;
    const form = readForm(session, choice.projectUid);
    const { query, submissionIds } = { query: void 0, submissionIds: void 0, ...settings };
    const whole = {
      ...filter,
      ...query === void 0 ? {} : { query },
      ...submissionIds === void 0 ? {} : { submissionIds }
    };
    const shape4 = hashText(
      JSON.stringify([settings, whole, form], (key, value) => key === "hints" ? void 0 : value)
    );
    const wanted2 = { ...choice, filter: whole, told };
    let begun = beginReading(kept, { ...wish, shape: shape4, now: session.clock.now() });
    for (; ; ) {
      const { part, changesEarlierRows } = readPart(session, wanted2, form, settings, begun, onRead);
      if (!changesEarlierRows) return part;
      begun = readAnew({ ...part.begun, sections: part.ended.sections });
    }
  }
  function readPart(session, choice, form, settings, from, onRead) {
    var _a2, _b2;
    const open2 = ({ sections }) => startFlattening(form, settings, { sections });
    let begun = from;
    let flattening = open2(begun);
    let pages = [];
    let received = 0;
    let also;
    const reading = readDataPages(
      session,
      choice,
      {
        page(submissions2, facts) {
          flattening.add(submissions2);
          pages.push(facts);
          received += submissions2.length;
          onRead == null ? void 0 : onRead(facts.read, facts.total);
          const cells5 = flattening.tables().reduce((sum, { headings, rows: rows5 }) => sum + headings.length * rows5.length, 0);
          return cells5 < mostCells ? "more" : "enough";
        },
        late(submissions2) {
          flattening.add(submissions2);
          received += submissions2.length;
          also = submissions2.map(({ _id }) => Number(_id));
        },
        restart() {
          begun = readAnew({ ...begun, sections: tableParts(flattening, begun.sections, false).memory });
          flattening = open2(begun);
          pages = [];
          received = 0;
        }
      },
      begun.pages
    );
    const { startId, afterId } = begun.pages;
    const isLast = reading.status === "complete";
    const isFirst = startId === 0 && afterId === 0;
    const whole = tableParts(flattening, begun.sections, isFirst && isLast);
    const { parts, memory } = isLast && startId === 0 ? withoutUnmet(whole) : whole;
    const reached = { ...begun, pages: reading.checkpoint, sections: memory };
    const read5 = reading.checkpoint.before + reading.checkpoint.received;
    const range = {
      start: startId,
      after: afterId,
      upTo: isLast ? Number.POSITIVE_INFINITY : reading.checkpoint.afterId,
      ...also === void 0 ? {} : { also }
    };
    return {
      changesEarlierRows: whole.changesEarlierRows && !isFirst,
      part: {
        tables: parts,
        hasIds: settings.fields === void 0 || settings.fields.includes("_id"),
        range: isFirst && isLast ? void 0 : range,
        isLast,
        received,
        read: read5,
        total: Math.max(read5, (_b2 = (_a2 = pages[pages.length - 1]) == null ? void 0 : _a2.total) != null ? _b2 : 0),
        fingerprint: hashText([from.shape, ...pages.map(({ fingerprint: fingerprint2 }) => fingerprint2)].join(" ")),
        characters: pages.reduce((sum, { characters }) => sum + characters, 0),
        begun,
        ended: isLast ? endReading(reached, reading.consistent) : reached,
        error: reading.error
      }
    };
  }

  // src/sources/kobo/submissions/submissions-content.ts
  var requestsOfSample = 3;
  var wholeEveryHours = 24;
  var wholeEveryChoices = ["0", "6", "24", "168"];
  var hour2 = 60 * 6e4;
  var knownOptions = /* @__PURE__ */ new Set(["language", "from", "to", "question", "answer", "readAllHours"]);
  function requireSubmissionOptions(options2) {
    var _a2;
    const { question = "", answer, readAllHours = (_a2 = wholeEveryChoices[0]) != null ? _a2 : "" } = options2;
    const isKnown = Object.keys(options2).every((name3) => knownOptions.has(name3));
    const isQuestion = question === "" ? answer === void 0 || answer === "" : /^[^$\s]\S*$/.test(question);
    if (!isKnown || !isQuestion || !wholeEveryChoices.includes(readAllHours)) throw new FieldrowsError("badRequest", {});
    dataQuery(filterOf2(options2));
  }
  function readSubmissionsContent(session, choice, progress) {
    var _a2;
    const { options: options2 = {} } = choice;
    const wholeEvery = Number((_a2 = options2["readAllHours"]) != null ? _a2 : wholeEveryHours) * hour2;
    const kept = keptReading(progress.checkpoint);
    const { clock } = session;
    const fetchedAt = clock.now();
    const halfTime = { ...clock, deadline: fetchedAt + (clock.deadline - fetchedAt) / 2 };
    const paged = {
      ...session,
      clock: halfTime,
      budget: requestBudget(progress.isSample ? requestsOfSample : maxRequestsPerPagedRun)
    };
    const part = readSubmissions(paged, submissionsChoice(choice, options2), kept, {
      wholeEvery,
      extent: progress.extent,
      told: progress.told,
      onRead: progress.onRead
    });
    const requests2 = paged.budget.used;
    if (part.received === 0 && !part.isLast) {
      progress.onCheckpoint(keepReading(part.ended));
      if (part.error !== void 0) throw part.error;
      return { kind: "waiting", requests: requests2, total: part.total };
    }
    return {
      fingerprint: part.range === void 0 ? part.fingerprint : `${part.begun.shape} ${part.begun.begunAt}`,
      byteLength: part.characters,
      requests: requests2,
      fetchedAt,
      parts: () => partsOf3(part),
      // JSON that breaks off is none.
      isProven: true,
      portion: {
        range: part.range,
        isLast: part.isLast,
        isEmpty: part.received === 0,
        readBefore: part.begun.pages.before + part.begun.pages.received,
        read: part.read,
        total: part.total,
        wholeAt: nextWholeAt(part.ended, wholeEvery),
        done: keepReading(part.ended),
        again: keepReading(part.begun),
        anew: keepReading(readAnew(part.ended))
      }
    };
  }
  function submissionsChoice(choice, options2) {
    const { projectUid: projectUid2, projectName, offerUid: exportUid, offerName: exportName } = choice;
    const columns3 = exportUid === "" ? ownColumns(options2) : { exportUid, exportName };
    return { projectUid: projectUid2, projectName, columns: columns3, filter: filterOf2(options2) };
  }
  function ownColumns({ language = "_default" } = {}) {
    return {
      language: languageOf2(language),
      groupsInHeadings: false,
      groupSeparator: "/",
      selectMultiple: "both",
      mediaUrls: true
    };
  }
  function languageOf2(language) {
    if (language === "_xml") return "xml";
    return language === "_default" ? "labels" : { name: language };
  }
  function filterOf2({ from = "", to = "", question = "", answer = "" }) {
    return {
      ...from === "" ? {} : { submittedFrom: from },
      ...to === "" ? {} : { submittedTo: to },
      ...question === "" ? {} : { answer: { path: question, equals: answer } }
    };
  }
  function partsOf3({ tables, hasIds }) {
    return tables.map(({ path, parentPath, table, keys }) => {
      if (path === "") return { group: "", table, ...hasIds ? {} : { keys } };
      const around = parentPath === "" ? void 0 : tables.find((other) => other.path === parentPath);
      return { group: table.name, table, keys, ...around && { parent: around.table.name } };
    });
  }

  // src/sources/kobo/index.ts
  var exportUidShape2 = /^es[0-9A-Za-z]{1,62}$/;
  var koboToolbox = {
    id: "kobo",
    formats: ["csv", "xlsx", "json"],
    needsKey: true,
    // Files are kept by the server; submissions are looked up each time.
    renewsAfterSeconds: (format2) => format2 === "json" ? 0 : exportCacheSeconds,
    /** Anybody can host it. */
    owns: () => true,
    parseAddress(pasted) {
      const { exportUid, ...address2 } = parseAddress2(pasted);
      return { ...address2, offerUid: exportUid };
    },
    cleanApiKey: cleanApiKey2,
    check: (services2, access) => checkKey(openSession2(services2, access)),
    exchangePassword: (services2, server2, username, password) => exchangePassword(openSession2(services2, { server: server2, apiKey: void 0 }), username, password),
    requireChoice({ projectUid: projectUid2, offerUid: offerUid3, format: format2, options: options2 }) {
      const isOwn3 = format2 === "json" && offerUid3 === "";
      const isOffer = offerUid3 === void 0 || isOwn3 || exportUidShape2.test(offerUid3);
      if (!isProjectUid(projectUid2) || !isOffer) throw new FieldrowsError("badRequest", {});
      if (format2 === "json") requireSubmissionOptions(options2 != null ? options2 : {});
    },
    listProjects: (services2, access) => listProjects(openSession2(services2, access)).map(({ uid, name: name3, deployed, archived }) => ({
      uid,
      name: name3,
      status: deployed ? "deployed" : archived ? "archived" : "draft"
    })),
    openProject: openProject2,
    describe(services2, choice, access) {
      const session = openSession2(services2, access);
      return {
        ...readProjectForm(session, choice.projectUid),
        columns: choice.offerUid === "" ? ownColumns(choice.options) : readExportSettings(session, { ...choice, exportUid: choice.offerUid, exportName: choice.offerName })
      };
    },
    read: read2,
    handsOverRedirects: (services2, access) => handsOverRedirects(openSession2(services2, access)),
    discard(services2, { projectUid: projectUid2, projectName = projectUid2 }, access, kept) {
      const checkpoint = readCheckpoint(kept);
      if (checkpoint === void 0) return;
      const session = { ...openSession2(services2, access), budget: requestBudget(1) };
      discardAsynchronousExport(session, { projectUid: projectUid2, projectName }, checkpoint);
    },
    maker: {
      ask: (services2, access, projectUid2) => readExportForm(openSession2(services2, access), projectUid2),
      make: (services2, access, project, wishes2) => makeExport(openSession2(services2, access), project, wishes2)
    },
    push: {
      readPushed,
      wrapperOf,
      servicesPage: restServicesPage,
      register: (services2, access, project, target) => registerService(openSession2(services2, access), project, target),
      unregister: (services2, access, project, uid) => removeService(openSession2(services2, access), project, uid),
      inspect(services2, access, project, mark2) {
        const session = openSession2(services2, access);
        const service = findService(session, project, mark2);
        if (service === void 0) return void 0;
        return { service, failures: service.failed === 0 ? [] : listFailures(session, project, service.uid) };
      },
      retry: (services2, access, project, uid) => retryFailures(openSession2(services2, access), project, uid)
    }
  };
  function openProject2(services2, access, projectUid2) {
    const session = openSession2(services2, access);
    const { project, form } = readProjectAndForm(session, projectUid2);
    return {
      uid: project.uid,
      name: project.name,
      deployed: project.deployed,
      encrypted: project.encrypted,
      isPublic: project.isPublic,
      repeatGroups: project.repeatGroups,
      languages: form.languages.map((language) => language != null ? language : ""),
      questions: filterQuestions(form),
      submissions: project.submissionCount,
      offers: listExports(session, projectUid2).map((found) => ({
        uid: found.uid,
        name: found.name,
        unsaved: found.unsaved,
        facts: factsOf(found, form)
      })),
      rights: project.rights,
      canMakeOffers: project.canManage,
      offersPage: project.downloadsPage
    };
  }
  function factsOf({ summary: summary2 }, { languages: languages2 }) {
    const { language, selectMultiple, groupsInHeadings, questionCount, hasFilter, fingerprint: fingerprint2 } = summary2;
    return {
      kind: "namedExport",
      language: typeof language === "object" ? language.name : language === "xml" ? "_xml" : "_default",
      ...fallsBackToXml(language, languages2) ? { fallsBackToXml: true } : {},
      selectMany: selectMultiple,
      groupsInHeadings,
      questions: questionCount != null ? questionCount : 0,
      filtered: hasFilter,
      fingerprint: fingerprint2
    };
  }
  function read2(services2, choice, access, progress) {
    var _a2;
    const opened = openSession2(services2, access);
    if (choice.format === "json") return readSubmissionsContent(opened, choice, progress);
    const { inBackground } = progress;
    const session = inBackground ? { ...opened, budget: requestBudget(maxRequestsPerAsynchronousRun) } : opened;
    const wanted2 = exportChoice(choice, choice.format);
    const download2 = inBackground ? readAsynchronousExport(session, wanted2, asynchronousProgress(progress)) : readExport(session, wanted2);
    const requests2 = session.budget.used;
    if (download2 === void 0) return { kind: "waiting", requests: requests2 };
    const { byteLength, fetchedAt, isProven } = download2;
    const content = contentOf(download2, (_a2 = choice.offerName) != null ? _a2 : "");
    return {
      ...content,
      ...{ byteLength, fetchedAt, requests: requests2, isProven },
      countSubmissions: () => countSubmissions(session, choice.projectUid),
      // What was made in the background is deleted once it has been fetched.
      ...inBackground ? {} : { comesAgain: () => contentOf(readExport(session, wanted2), "").fingerprint === content.fingerprint }
    };
  }
  function exportChoice(choice, format2) {
    const { projectUid: projectUid2, projectName, offerUid: exportUid, offerName: exportName, earlierTimeOuts } = choice;
    return {
      projectUid: projectUid2,
      exportUid,
      format: fileFormat(format2),
      ...projectName === void 0 ? {} : { projectName },
      ...exportName === void 0 ? {} : { exportName },
      ...earlierTimeOuts === void 0 ? {} : { earlierTimeOuts }
    };
  }
  function fileFormat(format2) {
    if (format2 === "json") throw new FieldrowsError("badRequest", {});
    return format2;
  }
  var checkpointShape = object({
    exportUid: string(),
    createdAt: number5(),
    failedDownloads: exactOptional(number5()),
    discard: exactOptional(literal(true))
  });
  function readCheckpoint(kept) {
    const checked = safeParse(checkpointShape, kept);
    return checked.success ? checked.output : void 0;
  }
  function asynchronousProgress(progress) {
    const { importId, patienceMilliseconds: patienceMilliseconds4, onCheckpoint } = progress;
    const abandoned = readCheckpoint(progress.abandoned);
    const checkpoint = abandoned === void 0 ? readCheckpoint(progress.checkpoint) : { ...abandoned, discard: true };
    return {
      importId,
      patienceMilliseconds: patienceMilliseconds4,
      checkpoint,
      onCheckpoint: (next) => onCheckpoint(next && { ...next })
    };
  }

  // src/sources/sample/water-points.ts
  var sampleTexts = {
    en: {
      project: "Water points (sample)",
      offer: "Sample data",
      headings: [
        "Date of visit",
        "District",
        "Village",
        "Kind of water point",
        "Does it give water today?",
        "Households that use it",
        "Minutes to fetch water",
        "Number painted on the pump",
        "What is needed?",
        "Remarks"
      ],
      districts: ["North", "South", "East"],
      villages: ["Aluka", "Baromi", "Calda", "Dunori", "Esiro", "Fandu", "Galim", "Horo"],
      kinds: ["Hand pump", "Covered well", "Tap", "Spring"],
      working: ["Yes", "Sometimes", "No"],
      needs: ["Spare part", "Fence", "Training", "Water test"],
      remarks: [
        "The handle is broken.",
        "Dry from February to April.",
        "Committee meets every month.",
        "Repaired this week."
      ]
    },
    fr: {
      project: "Points d'eau (exemple)",
      offer: "Donn\xE9es d'exemple",
      headings: [
        "Date de la visite",
        "District",
        "Village",
        "Type de point d'eau",
        "Donne-t-il de l'eau aujourd'hui\xA0?",
        "M\xE9nages qui l'utilisent",
        "Minutes pour chercher l'eau",
        "Num\xE9ro peint sur la pompe",
        "De quoi a-t-on besoin\xA0?",
        "Remarques"
      ],
      districts: ["Nord", "Sud", "Est"],
      villages: ["Aluka", "Baromi", "Calda", "Dunori", "Esiro", "Fandu", "Galim", "Horo"],
      kinds: ["Pompe \xE0 main", "Puits couvert", "Robinet", "Source"],
      working: ["Oui", "Parfois", "Non"],
      needs: ["Pi\xE8ce de rechange", "Cl\xF4ture", "Formation", "Analyse de l'eau"],
      remarks: [
        "Le levier est cass\xE9.",
        "\xC0 sec de f\xE9vrier \xE0 avril.",
        "Le comit\xE9 se r\xE9unit chaque mois.",
        "R\xE9par\xE9 cette semaine."
      ]
    },
    es: {
      project: "Puntos de agua (ejemplo)",
      offer: "Datos de ejemplo",
      headings: [
        "Fecha de la visita",
        "Distrito",
        "Aldea",
        "Tipo de punto de agua",
        "\xBFDa agua hoy?",
        "Hogares que lo usan",
        "Minutos para ir por agua",
        "N\xFAmero pintado en la bomba",
        "\xBFQu\xE9 hace falta?",
        "Observaciones"
      ],
      districts: ["Norte", "Sur", "Este"],
      villages: ["Aluka", "Baromi", "Calda", "Dunori", "Esiro", "Fandu", "Galim", "Horo"],
      kinds: ["Bomba manual", "Pozo cubierto", "Grifo", "Manantial"],
      working: ["S\xED", "A veces", "No"],
      needs: ["Repuesto", "Cerca", "Capacitaci\xF3n", "An\xE1lisis del agua"],
      remarks: [
        "La palanca est\xE1 rota.",
        "Seco de febrero a abril.",
        "El comit\xE9 se re\xFAne cada mes.",
        "Reparado esta semana."
      ]
    },
    ar: {
      project: "\u0646\u0642\u0627\u0637 \u0627\u0644\u0645\u064A\u0627\u0647 (\u0645\u062B\u0627\u0644)",
      offer: "\u0628\u064A\u0627\u0646\u0627\u062A \u062A\u062C\u0631\u064A\u0628\u064A\u0629",
      headings: [
        "\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0632\u064A\u0627\u0631\u0629",
        "\u0627\u0644\u0645\u0646\u0637\u0642\u0629",
        "\u0627\u0644\u0642\u0631\u064A\u0629",
        "\u0646\u0648\u0639 \u0646\u0642\u0637\u0629 \u0627\u0644\u0645\u064A\u0627\u0647",
        "\u0647\u0644 \u062A\u0639\u0637\u064A \u0645\u0627\u0621\u064B \u0627\u0644\u064A\u0648\u0645\u061F",
        "\u0639\u062F\u062F \u0627\u0644\u0623\u0633\u0631 \u0627\u0644\u062A\u064A \u062A\u0633\u062A\u062E\u062F\u0645\u0647\u0627",
        "\u062F\u0642\u0627\u0626\u0642 \u062C\u0644\u0628 \u0627\u0644\u0645\u0627\u0621",
        "\u0627\u0644\u0631\u0642\u0645 \u0627\u0644\u0645\u0643\u062A\u0648\u0628 \u0639\u0644\u0649 \u0627\u0644\u0645\u0636\u062E\u0629",
        "\u0645\u0627 \u0627\u0644\u0645\u0637\u0644\u0648\u0628\u061F",
        "\u0645\u0644\u0627\u062D\u0638\u0627\u062A"
      ],
      districts: ["\u0627\u0644\u0634\u0645\u0627\u0644", "\u0627\u0644\u062C\u0646\u0648\u0628", "\u0627\u0644\u0634\u0631\u0642"],
      villages: ["\u0623\u0644\u0648\u0643\u0627", "\u0628\u0627\u0631\u0648\u0645\u0627", "\u0643\u0627\u0644\u062F\u0627", "\u062F\u0648\u0646\u0648\u0631\u064A", "\u0625\u0633\u064A\u0631\u0648", "\u0641\u0627\u0646\u062F\u0648", "\u063A\u0627\u0644\u064A\u0645", "\u0647\u0648\u0631\u0648"],
      kinds: ["\u0645\u0636\u062E\u0629 \u064A\u062F\u0648\u064A\u0629", "\u0628\u0626\u0631 \u0645\u063A\u0637\u0627\u0629", "\u0635\u0646\u0628\u0648\u0631", "\u0646\u0628\u0639"],
      working: ["\u0646\u0639\u0645", "\u0623\u062D\u064A\u0627\u0646\u064B\u0627", "\u0644\u0627"],
      needs: ["\u0642\u0637\u0639\u0629 \u063A\u064A\u0627\u0631", "\u0633\u064A\u0627\u062C", "\u062A\u062F\u0631\u064A\u0628", "\u0641\u062D\u0635 \u0627\u0644\u0645\u064A\u0627\u0647"],
      remarks: ["\u0627\u0644\u0645\u0642\u0628\u0636 \u0645\u0643\u0633\u0648\u0631.", "\u062A\u062C\u0641 \u0645\u0646 \u0641\u0628\u0631\u0627\u064A\u0631 \u0625\u0644\u0649 \u0623\u0628\u0631\u064A\u0644.", "\u062A\u062C\u062A\u0645\u0639 \u0627\u0644\u0644\u062C\u0646\u0629 \u0643\u0644 \u0634\u0647\u0631.", "\u0623\u064F\u0635\u0644\u062D\u062A \u0647\u0630\u0627 \u0627\u0644\u0623\u0633\u0628\u0648\u0639."]
    }
  };
  var atFirst = [
    ["2026-03-02", 0, 0, 0, 0, 48, 15, "0007", [1]],
    ["2026-03-02", 0, 0, 1, 1, 31, 25, "", [3], 1],
    ["2026-03-02", 0, 1, 0, 2, 62, 40, "0012", [0, 2], 0],
    ["2026-03-03", 0, 1, 2, 0, 85, 10, "", []],
    ["2026-03-03", 0, 2, 0, 0, 40, 20, "0015", [1, 3]],
    ["2026-03-03", 1, 3, 3, 1, 22, 55, "", [1], 1],
    ["2026-03-04", 1, 3, 0, 0, 57, 15, "0103", [], 2],
    ["2026-03-04", 1, 4, 1, 0, 36, 20, "", [3]],
    ["2026-03-04", 1, 4, 0, 2, 44, 35, "0108", [0]],
    ["2026-03-05", 1, 5, 2, 0, 120, 5, "", [], 2],
    ["2026-03-05", 1, 5, 0, 1, 51, 30, "0111", [0, 1], 0],
    ["2026-03-06", 2, 6, 0, 0, 39, 15, "0201", [2]],
    ["2026-03-06", 2, 6, 1, 0, 28, 20, "", []],
    ["2026-03-06", 2, 7, 3, 0, 33, 45, "", [1, 3]],
    ["2026-03-09", 2, 7, 0, 2, 66, 50, "0207", [0, 2], 0],
    ["2026-03-09", 2, 7, 2, 0, 94, 10, "", [], 2]
  ];
  var since = [
    {
      visited: [
        ["2026-03-10", 0, 2, 1, 0, 25, 20, "", [3]],
        ["2026-03-10", 0, 0, 2, 0, 70, 10, "", []]
      ],
      corrected: { 2: ["2026-03-02", 0, 1, 0, 0, 62, 15, "0012", [], 3] }
    },
    {
      visited: [["2026-03-11", 1, 3, 2, 1, 58, 15, "", [0]]],
      corrected: {
        6: ["2026-03-04", 1, 3, 0, 0, 59, 15, "0103", [1], 2],
        14: ["2026-03-09", 2, 7, 0, 1, 66, 30, "0207", [2]]
      }
    },
    {
      visited: [
        ["2026-03-12", 2, 6, 3, 0, 19, 60, "", [1]],
        ["2026-03-12", 1, 4, 2, 0, 81, 10, "", [], 2]
      ],
      corrected: { 8: ["2026-03-04", 1, 4, 0, 0, 44, 20, "0108", [], 3] }
    }
  ];
  var lastStep = since.length;
  function sampleCsv(language, step) {
    const texts2 = sampleTexts[language];
    const answers2 = since.slice(0, step).reduce(
      (before, { visited, corrected }) => [...before.map((one, place) => {
        var _a2;
        return (_a2 = corrected[place]) != null ? _a2 : one;
      }), ...visited],
      atFirst
    );
    const headings = [...texts2.headings, "_id", "_uuid", "_submission_time", "_index"];
    const rows5 = answers2.map((submission, place) => [
      ...answersIn(texts2, submission),
      String(1001 + place),
      `00000000-0000-4000-8000-${String(1001 + place).padStart(12, "0")}`,
      `${submission[0]}T${String(8 + place % 8).padStart(2, "0")}:${String(place * 7 % 60).padStart(2, "0")}:00`,
      String(place + 1)
    ]);
    return [headings, ...rows5].map((cells5) => `${cells5.map(quoted).join(";")}\r
`).join("");
  }
  function answersIn(texts2, submission) {
    var _a2, _b2, _c, _d, _e;
    const [date2, district, village, kind, working, households, minutes3, painted, needs, remark] = submission;
    return [
      date2,
      (_a2 = texts2.districts[district]) != null ? _a2 : "",
      (_b2 = texts2.villages[village]) != null ? _b2 : "",
      (_c = texts2.kinds[kind]) != null ? _c : "",
      (_d = texts2.working[working]) != null ? _d : "",
      String(households),
      String(minutes3),
      painted,
      needs.map((need) => {
        var _a3;
        return (_a3 = texts2.needs[need]) != null ? _a3 : "";
      }).join(", "),
      remark === void 0 ? "" : (_e = texts2.remarks[remark]) != null ? _e : ""
    ];
  }
  function quoted(cell) {
    return `"${cell.replace(/"/g, '""')}"`;
  }

  // src/sources/sample/index.ts
  var server = "sample";
  var offerUid = "all";
  var sampleData = {
    id: "sample",
    formats: ["csv"],
    needsKey: false,
    isSample: true,
    renewsAfterSeconds: () => 0,
    owns: (address2) => address2 === server,
    parseAddress() {
      throw new FieldrowsError("addressNotRecognised", {});
    },
    cleanApiKey() {
      throw new FieldrowsError("apiKeyMalformed", {});
    },
    check: () => ({ username: "" }),
    requireChoice(choice) {
      const isOffer = choice.offerUid === void 0 || choice.offerUid === offerUid;
      if (!isLanguage(choice.projectUid) || !isOffer) throw new FieldrowsError("badRequest", {});
    },
    listProjects: () => Object.entries(sampleTexts).map(([uid, { project }]) => ({ uid, name: project, status: "deployed" })),
    openProject: (_services, _access, projectUid2) => projectIn(projectUid2),
    read: read3
  };
  function sampleChoice(language) {
    var _a2, _b2;
    const { uid: projectUid2, name: projectName, offers } = projectIn(language);
    return {
      source: "sample",
      server,
      projectUid: projectUid2,
      projectName,
      offerUid,
      offerName: (_b2 = (_a2 = offers[0]) == null ? void 0 : _a2.name) != null ? _b2 : "",
      format: "csv"
    };
  }
  function projectIn(language) {
    const uid = isLanguage(language) ? language : "en";
    const { project, offer, headings } = sampleTexts[uid];
    const facts = {
      kind: "namedExport",
      language: "_default",
      selectMany: "summary",
      groupsInHeadings: false,
      questions: headings.length,
      filtered: false,
      fingerprint: ""
    };
    return {
      uid,
      name: project,
      deployed: true,
      encrypted: false,
      repeatGroups: [],
      submissions: void 0,
      offers: [{ uid: offerUid, name: offer, unsaved: false, facts }],
      offersPage: ""
    };
  }
  function read3(services2, { projectUid: projectUid2, offerName = "" }, _access, { checkpoint, onCheckpoint }) {
    var _a2;
    const step = Math.min(Number((_a2 = checkpoint == null ? void 0 : checkpoint["step"]) != null ? _a2 : 0) || 0, lastStep);
    const text8 = sampleCsv(isLanguage(projectUid2) ? projectUid2 : "en", step);
    onCheckpoint({ step: Math.min(step + 1, lastStep) });
    const facts = { byteLength: utf8Length(text8), isProven: true, requests: 0, fetchedAt: services2.clock.now() };
    return { ...contentOf({ ...facts, format: "csv", text: text8, bytes: () => new Uint8Array(0) }, offerName), ...facts };
  }
  function isLanguage(text8) {
    return Object.keys(sampleTexts).includes(text8);
  }

  // src/sources/registry.ts
  var sources = {
    kobo: koboToolbox,
    clockify,
    sample: sampleData
  };
  function sourceOf(id) {
    return sources[id];
  }
  function sourceOfAddress(address2) {
    var _a2;
    return (_a2 = Object.values(sources).find((source) => source !== koboToolbox && source.owns(address2))) != null ? _a2 : koboToolbox;
  }
  function paceOf({ source, format: format2, schedule: schedule2 }) {
    return { schedule: schedule2, renewsAfterSeconds: sources[source].renewsAfterSeconds(format2) };
  }

  // src/sources/read-source.ts
  function readSource(services2, choice, key, progress) {
    const content = sourceOf(choice.source).read(services2, choice, accessOf(choice, key), progress);
    if ("kind" in content) return content;
    const { source, server: server2, projectUid: projectUid2, offerUid: offerUid3, format: format2, options: options2 = {} } = choice;
    const named = Object.keys(options2).sort().map((name3) => {
      var _a2;
      return ` ${name3}=${(_a2 = options2[name3]) != null ? _a2 : ""}`;
    });
    const chosen = `${source} ${server2} ${projectUid2} ${offerUid3} ${format2}${named.join("")}`;
    return { ...content, fingerprint: hashText(chosen) + content.fingerprint };
  }
  function discardReading(services2, choice, key, checkpoint) {
    var _a2, _b2;
    if (key === void 0 || key.apiKey === "") return;
    (_b2 = (_a2 = sourceOf(choice.source)).discard) == null ? void 0 : _b2.call(_a2, services2, choice, accessOf(choice, key), checkpoint);
  }
  function accessOf({ source, server: server2 }, key) {
    if (key === void 0 && sourceOf(source).needsKey)
      throw new FieldrowsError("notConnected", { server: hostOf(server2) });
    return { server: server2, apiKey: key === void 0 || key.apiKey === "" ? void 0 : key.apiKey };
  }

  // src/commands/push/push-alarm.ts
  var alarmName = "fieldrows.alarm";
  var lostAfterMilliseconds = 10 * 6e4;
  function setAlarm(services2, at) {
    const now = services2.clock.now();
    const wanted2 = Math.max(at, now);
    const known = alarmTime(services2);
    const ringsInTime = known > 0 && known <= wanted2 + 6e4 && now - known < lostAfterMilliseconds;
    if (ringsInTime) return;
    services2.alarm.clear();
    if (services2.alarm.set(wanted2 - now)) services2.userStore.write({ [alarmName]: String(wanted2) });
  }
  function clearAlarm(services2) {
    services2.userStore.write({ [alarmName]: void 0 });
    services2.alarm.clear();
  }
  function isAlarmLost(services2) {
    return services2.clock.now() - alarmTime(services2) >= lostAfterMilliseconds;
  }
  var useName = "fieldrows.alarm.use";
  var mostMillisecondsADay = 30 * 6e4;
  var day2 = 24 * 60 * 6e4;
  function notePushTime({ userStore: userStore2, clock }, startedAt) {
    const now = clock.now();
    const used = usedToday(userStore2.readAll()[useName], now) + now - startedAt;
    userStore2.write({ [useName]: `${Math.floor(now / day2)}@${used}` });
  }
  function isPushTimeSpent({ userStore: userStore2, clock }) {
    return usedToday(userStore2.readAll()[useName], clock.now()) >= mostMillisecondsADay;
  }
  function usedToday(kept, now) {
    const [today, used] = (kept != null ? kept : "").split("@");
    return Number(today) === Math.floor(now / day2) ? Number(used) || 0 : 0;
  }
  function alarmTime({ userStore: userStore2 }) {
    return Number(userStore2.readAll()[alarmName]) || 0;
  }

  // src/commands/push/push-secrets.ts
  var overlapMilliseconds = 24 * 60 * 6e4;
  var shape2 = /^[0-9a-f]{64}$/;
  function newSecret({ uniqueId, digest, clock }) {
    return digest(`${uniqueId()} ${uniqueId()} ${uniqueId()} ${clock.now()}`);
  }
  function isSecretOf(setting, secret, { digest, clock }) {
    var _a2, _b2, _c;
    if (!shape2.test(secret)) return false;
    const given = digest(secret);
    const isCurrent = isSame2(given, (_a2 = setting == null ? void 0 : setting.digest) != null ? _a2 : "");
    const isFormer = isSame2(given, (_b2 = setting == null ? void 0 : setting.formerDigest) != null ? _b2 : "") && ((_c = setting == null ? void 0 : setting.formerUntil) != null ? _c : 0) > clock.now();
    return isCurrent || isFormer;
  }
  function isSame2(one, other) {
    let difference = one.length ^ other.length;
    for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ (other.charCodeAt(at) || 0);
    return difference === 0;
  }
  function withSecret(setting, secret, { digest, clock }) {
    const formerUntil = setting.digest === "" ? 0 : clock.now() + overlapMilliseconds;
    return { ...setting, digest: digest(secret), formerDigest: setting.digest, formerUntil };
  }

  // src/commands/push/receive-push.ts
  var taken = '{"ok":true}';
  var refused3 = '{"ok":false}';
  var mostCharacters = 1024 * 1024;
  var envelopeVersion = 1;
  function receivePush(services2, event) {
    var _a2;
    const claim = readClaim(event);
    if (claim === void 0) return refused3;
    const properties = services2.userStore.readAll();
    const { settings } = readPushSettings(properties);
    const setting = settings.get(claim.importId);
    const isKnown = isSecretOf(setting, claim.secret, services2);
    if (setting === void 0 || !isKnown || setting.format !== claim.format) return refused3;
    if (claim.ping !== "") {
      services2.userStore.write(pingEntry(claim.importId, claim.ping));
      return taken;
    }
    const submission = (_a2 = sourceOf(setting.source).push) == null ? void 0 : _a2.readPushed(claim.submission, claim.format);
    if (submission === void 0) return refused3;
    const at = services2.clock.now();
    const push = pushOf(submission, at);
    const entry = pushEntry(properties, claim.importId, push, services2.uniqueId);
    services2.userStore.write({ ...entry, ...heardEntry(claim.importId, at) });
    setAlarm(services2, at);
    return taken;
  }
  function pushOf({ id, uuid }, at) {
    return { at, ...id === void 0 ? {} : { id }, ...uuid === void 0 ? {} : { uuid } };
  }
  function readClaim(event) {
    const { parameter: parameter2, contents } = partsOf4(event);
    if (contents === void 0 || contents.length === 0 || contents.length > mostCharacters) return void 0;
    const { import: importId, secret } = parameter2;
    if (importId !== void 0 || secret !== void 0) {
      return claimOf({ importId, secret, format: "xml", ping: parameter2["ping"], submission: contents });
    }
    const envelope = parseObject(contents);
    if (envelope === void 0 || envelope["fieldrows"] !== envelopeVersion) return void 0;
    const { import: inBody, secret: beside, ping, submission } = envelope;
    return claimOf({ importId: inBody, secret: beside, format: "json", ping, submission });
  }
  function claimOf(parts) {
    const { importId, secret, ping = "", submission, format: format2 } = parts;
    if (typeof importId !== "string" || !/^[\w-]{1,64}$/.test(importId)) return void 0;
    if (typeof secret !== "string" || typeof ping !== "string" || !/^[\w-]{0,64}$/.test(ping)) return void 0;
    return { importId, secret, format: format2, ping, submission };
  }
  function partsOf4(event) {
    if (!isObject(event)) return { parameter: {}, contents: void 0 };
    const { parameter: parameter2, postData } = event;
    const contents = isObject(postData) ? postData["contents"] : void 0;
    return {
      parameter: isObject(parameter2) ? parameter2 : {},
      contents: typeof contents === "string" ? contents : void 0
    };
  }
  function parseObject(text8) {
    try {
      const value = JSON.parse(text8);
      return isObject(value) && !Array.isArray(value) ? value : void 0;
    } catch {
      return void 0;
    }
  }
  function isObject(value) {
    return typeof value === "object" && value !== null;
  }

  // src/commands/ownership.ts
  function viewerOf(services2) {
    return {
      personal: readPersonalSettings(services2.userStore),
      spreadsheetId: services2.spreadsheet.id(),
      now: services2.clock.now()
    };
  }
  function isCopied(saved, spreadsheetId) {
    return saved.spreadsheetId !== "" && saved.spreadsheetId !== spreadsheetId;
  }
  function isOwn2(saved, { personal, spreadsheetId }) {
    return personal.id !== "" && saved.ownerId === personal.id && !isCopied(saved, spreadsheetId);
  }

  // src/commands/schedule/schedule.ts
  var everyHour = 60;
  var everyDay = 24 * 60;
  function scheduleChoices(canRunWithinTheHour2) {
    const hours = triggerHours.map((hour5) => hour5 * 60);
    return [...canRunWithinTheHour2 ? boundTriggerMinutes : [], ...hours, everyDay];
  }
  function triggerMinutesFor(schedules) {
    var _a2;
    const due = schedules.filter((minutes3) => minutes3 > 0);
    if (due.length === 0) return 0;
    const fastest = Math.min(...due);
    if (fastest >= everyHour) return everyHour;
    return (_a2 = [...boundTriggerMinutes].reverse().find((minutes3) => minutes3 <= fastest)) != null ? _a2 : boundTriggerMinutes[0];
  }
  function canRunWithinTheHour(services2) {
    const id = services2.spreadsheet.id();
    const known = readPersonalSettings(services2.userStore).triggerPace(id);
    if (known !== void 0) return known === "minutes";
    const before = new Set(services2.triggers.list());
    const pace = ["minutes", "hours"].find((wanted2) => isGranted(services2, paces[wanted2]));
    for (const trigger of services2.triggers.list()) if (!before.has(trigger)) services2.triggers.remove(trigger);
    if (pace !== void 0) rememberTrigger(services2.userStore, id, { pace });
    return pace === "minutes";
  }
  var paces = { minutes: boundTriggerMinutes[0], hours: everyHour };
  function isGranted(services2, everyMinutes) {
    try {
      services2.triggers.create(everyMinutes);
      return true;
    } catch (error) {
      if (error instanceof FieldrowsError) return false;
      throw error;
    }
  }
  function ensureTrigger(services2, viewer, imports2, isSilent = false) {
    const { personal, spreadsheetId: id } = viewer;
    const wanted2 = triggerMinutesFor(imports2.filter((saved) => isOwn2(saved, viewer)).map(({ schedule: schedule2 }) => schedule2));
    const existing = services2.triggers.list();
    const isRight = wanted2 === 0 ? existing.length === 0 : existing.length === 1 && personal.triggerMinutes(id) === wanted2;
    if (isRight && !isSilent) return false;
    for (const trigger of existing) services2.triggers.remove(trigger);
    if (wanted2 > 0) services2.triggers.create(wanted2);
    rememberTrigger(services2.userStore, id, { trigger: { minutes: wanted2, madeAt: viewer.now } });
    return wanted2 > 0;
  }
  var latenessMilliseconds = 15 * 6e4;
  function isTriggerSilent(viewer, settings) {
    const { personal, spreadsheetId, now } = viewer;
    const own = settings.imports.filter((saved) => isScheduled(saved) && isOwn2(saved, viewer));
    const statuses = own.map(({ id }) => statusOf(settings, id));
    const lastSign = Math.max(personal.triggerMadeAt(spreadsheetId), ...statuses.map((status) => status.lastAttemptAt));
    const patience = 2 * personal.triggerMinutes(spreadsheetId) * 6e4 + latenessMilliseconds;
    return now - lastSign > patience && statuses.some(({ paused, nextAt }) => !paused && now - nextAt > patience);
  }

  // src/commands/schedule/daily-use.ts
  var usualSeconds = 5;
  var usualRequests = 2;
  var secondsOfFiring = 1;
  var secondsOfRecording = 2;
  var minutesOfDay = 24 * 60;
  function usualRun(importId, history) {
    const runs = history.filter((run) => run.importId === importId);
    const mean = (values, usual2) => values.length === 0 ? usual2 : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      seconds: mean(
        // One that was killed is written down by a later run.
        runs.map(({ seconds }) => Math.min(seconds, maxExecutionMilliseconds / 1e3)),
        usualSeconds
      ),
      // One that was killed does not say how often it asked.
      requests: mean(
        runs.map(({ requests: requests2 }) => requests2).filter((requests2) => requests2 > 0),
        usualRequests
      )
    };
  }
  function dailyUse(imports2, history) {
    const scheduled = imports2.filter(isScheduled);
    const interval = triggerMinutesFor(scheduled.map(({ schedule: schedule2 }) => schedule2));
    let seconds = interval === 0 ? 0 : minutesOfDay / interval * secondsOfFiring;
    let requests2 = 0;
    for (const { id, schedule: schedule2 } of scheduled) {
      const run = usualRun(id, history);
      seconds += minutesOfDay / schedule2 * (run.seconds + secondsOfRecording);
      requests2 += minutesOfDay / schedule2 * run.requests;
    }
    return { minutes: Math.round(seconds / 60), requests: Math.round(requests2) };
  }
  function excessOf(imports2, history, choices) {
    var _a2;
    const use = dailyUse(imports2, history);
    if (isWithinAllowance(use)) return void 0;
    const slowedTo = (least) => imports2.map((saved) => ({ ...saved, schedule: saved.schedule === 0 ? 0 : Math.max(saved.schedule, least) }));
    const fits = (_a2 = choices.find((minutes3) => isWithinAllowance(dailyUse(slowedTo(minutes3), history)))) != null ? _a2 : 0;
    return { what: isWithinTime(use) ? "requests" : "time", use, fits };
  }
  function isWithinTime({ minutes: minutes3 }) {
    return minutes3 * 6e4 <= dailyTriggerMilliseconds.personal;
  }
  function isWithinAllowance(use) {
    return isWithinTime(use) && use.requests <= dailyRequests;
  }

  // src/commands/refresh/last-change.ts
  function withLastChange(status) {
    const { added: added2, changed, removed } = status.counts;
    if (status.state !== "imported" || added2 + changed + removed === 0) return status;
    return { ...status, lastChange: { at: status.lastAttemptAt, added: added2, changed, removed } };
  }

  // src/settings/request-ledger.ts
  var prefix = "fieldrows.hour.";
  var hour3 = 36e5;
  var timesSchema = array(number5());
  function requestLedger(store, now) {
    const lastHour = (name3) => {
      const times = safeParse(pipe(string(), parseJson(), timesSchema), store.readAll()[prefix + name3]);
      return times.success ? times.output.filter((at) => at > now() - hour3 && at <= now()) : [];
    };
    return {
      lastHour,
      note: (name3) => store.write({ [prefix + name3]: JSON.stringify([...lastHour(name3), now()]) })
    };
  }

  // src/commands/source-services.ts
  function sourceServices(services2) {
    const { http, clock, random, userStore: userStore2 } = services2;
    return {
      ...{ http, clock, random },
      // Opened only by sources that ask what day it is.
      calendar: {
        timeZone: () => services2.spreadsheet.timeZone(),
        wallClock: (instant2) => services2.spreadsheet.wallClock(instant2)
      },
      ledger: requestLedger(userStore2, () => clock.now())
    };
  }

  // src/commands/refresh/long-reading.ts
  var patienceByHand = 6e4;
  var patienceOfTrigger = 15e3;
  function readProgress({ id: importId, offerUid: offerUid3 }, { reading }, wish, onRead, keep) {
    const inBackground = (reading == null ? void 0 : reading.inBackground) === true;
    const kept = reading == null ? void 0 : reading.checkpoint;
    const isForeign = reading !== void 0 && reading.offerUid !== offerUid3;
    return {
      importId,
      inBackground,
      patienceMilliseconds: wish.isByHand ? patienceByHand : patienceOfTrigger,
      checkpoint: isForeign ? void 0 : kept,
      abandoned: isForeign ? kept : void 0,
      extent: wish.extent,
      told: wish.told,
      onRead,
      onCheckpoint(checkpoint) {
        var _a2;
        const isDone = checkpoint === void 0 && !inBackground;
        const { waiting: _waiting, checkpoint: _before, ...known } = (_a2 = isForeign ? void 0 : reading) != null ? _a2 : {};
        const next = { ...known, offerUid: offerUid3, inBackground, ...checkpoint === void 0 ? {} : { checkpoint } };
        keep(isDone ? void 0 : next);
      }
    };
  }
  function waitingStatus(attempt2, saved, { total }, now) {
    const { code: _code, details: _details, ...status } = attempt2;
    return {
      ...status,
      ...total === void 0 ? {} : { details: { read: 0, total } },
      state: "incomplete",
      counts: { received: 0, added: 0, changed: 0, removed: 0 },
      timeOuts: 0,
      reading: {
        ...{ offerUid: saved.offerUid, inBackground: false, ...attempt2.reading, waiting: true },
        ...total === void 0 ? {} : { read: 0, total }
      },
      nextAt: soon5(attempt2, saved, now)
    };
  }
  function afterTooSlow(failed3, before, failure2, saved, now) {
    if (failure2.code !== "exportTooSlow") return failed3;
    const { permanentFailures, paused } = before;
    const reading = { offerUid: saved.offerUid, inBackground: true };
    return { ...failed3, permanentFailures, paused, reading, nextAt: soon5(before, saved, now) };
  }
  function soon5({ paused }, { schedule: schedule2 }, now) {
    return schedule2 === 0 || paused ? 0 : now;
  }
  function discardUnfinished(services2, personal, saved, { reading }) {
    if ((reading == null ? void 0 : reading.checkpoint) === void 0) return;
    discardReading(sourceServices(services2), saved, personal.keys.get(saved.server), reading.checkpoint);
  }

  // src/commands/refresh/next-attempt.ts
  var minute = 6e4;
  var hour4 = 60 * minute;
  var day3 = 24 * hour4;
  var failuresUntilPause = 3;
  function nextSlot(before, scheduleMinutes, at) {
    if (scheduleMinutes === 0) return 0;
    const period = scheduleMinutes * minute;
    const slot = before.slotAt || at;
    const nearest = slot + Math.round((at - slot) / period) * period;
    if (Math.abs(at - nearest) <= Math.min(period, hour4) / 2) return at + period;
    return nearest > at ? nearest : nearest + period;
  }
  function afterFailure(attempt2, failure2, { schedule: schedule2, renewsAfterSeconds }, now) {
    const failures = attempt2.failures + 1;
    const permanentFailures = failure2.kind === "config" ? attempt2.permanentFailures + 1 : 0;
    const paused = schedule2 > 0 && (attempt2.paused || permanentFailures >= failuresUntilPause);
    const setback = { failures, permanentFailures, paused };
    if (schedule2 === 0 || paused) return { ...setback, nextAt: 0 };
    if (failure2.kind === "config") return { ...setback, nextAt: attempt2.nextAt };
    const asked = secondsAskedFor(failure2) * 1e3;
    const regular = attempt2.nextAt > now ? attempt2.nextAt - now : schedule2 * minute;
    const first = asked > 0 ? Math.min(regular, Math.max(asked, renewsAfterSeconds * 1e3)) : regular;
    const wait2 = Math.min(first * 2 ** Math.min(failures - 1, 16), Math.max(day3, first));
    return { ...setback, nextAt: now + Math.max(wait2, asked) };
  }
  function failedStatus(attempt2, failure2, pace, now) {
    const details = failure2.details;
    return {
      ...attempt2,
      ...afterFailure(attempt2, failure2, pace, now),
      state: "failed",
      code: failure2.code,
      details,
      counts: noCounts,
      // Asked too early, the server is busy with what has timed out before, which says nothing new.
      timeOuts: failure2.code === "exportBusy" ? attempt2.timeOuts + ("afterTimeOut" in details ? 1 : 0) : 0
    };
  }
  var noCounts = { received: 0, added: 0, changed: 0, removed: 0 };
  var afterSuccess = { failures: 0, permanentFailures: 0, paused: false };
  function secondsAskedFor({ details }) {
    var _a2;
    return Number((_a2 = details.retryAfterSeconds) != null ? _a2 : 0);
  }

  // src/commands/refresh/progress.ts
  var keptSeconds = 420;
  var name = "fieldrows.progress";
  var whileReading = /* @__PURE__ */ new Set(["asking", "downloading"]);
  var leastMilliseconds = 2e3;
  function followRun(services2, importId) {
    const { clock, random } = services2;
    const startedAt = clock.now();
    let toldAt = 0;
    let requestsSent = 0;
    let hasRead = false;
    const report = (step) => {
      const now = clock.now();
      hasRead = hasRead || !whileReading.has(step.phase);
      if (now - toldAt < leastMilliseconds) return;
      toldAt = now;
      services2.progress.put(name, JSON.stringify({ importId, progress: { ...step, startedAt } }), keptSeconds);
    };
    const onRequest = (phase) => {
      requestsSent++;
      if (!hasRead) report({ phase, done: 0, total: 0 });
    };
    return {
      report,
      reading: () => ({ http: toldRequests(services2.http, onRequest), clock, random }),
      requestsSent: () => requestsSent,
      end: () => services2.progress.remove(name)
    };
  }
  function toldRequests(http, onRequest) {
    let isPointed = false;
    return {
      fetch(request) {
        onRequest(isPointed ? "downloading" : "asking");
        const response = http.fetch(request);
        isPointed = response.status >= 300 && response.status < 400;
        return response;
      }
    };
  }
  function readRunning({ progress, clock }) {
    const json2 = progress.get(name);
    if (json2 === void 0) return void 0;
    const running2 = JSON.parse(json2);
    return clock.now() - running2.progress.startedAt < maxExecutionMilliseconds ? running2 : void 0;
  }
  function readProgress2(services2, importId) {
    const running2 = readRunning(services2);
    return (running2 == null ? void 0 : running2.importId) === importId ? running2.progress : null;
  }

  // src/sheets/neutralise.ts
  var latinLetterFirst = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
  var truthValue = /^(?:true|false|vrai|faux|verdadero|falso|verdadeiro|vero|wahr|falsch|waar|onwaar|sant|sann|falskt|prawda|fa\u0142sz)\s*$/i;
  var longestDate = 60;
  function isPlainText(value) {
    if (!latinLetterFirst.test(value)) return false;
    return value.length > longestDate || !(/\p{Nd}/u.test(value) || truthValue.test(value));
  }
  function cut2(value, room) {
    const mark2 = (characters) => ` \u2026 [cut by Fieldrows: ${characters} characters]`;
    let kept = room - mark2(value.length).length;
    const last = value.charCodeAt(kept - 1);
    if (last >= 55296 && last <= 56319) kept--;
    return value.slice(0, kept) + mark2(value.length - kept);
  }
  function neutralise(value) {
    if (typeof value !== "string" || value === "") return value;
    const prefix2 = isPlainText(value) ? "" : "'";
    const room = maxCellCharacters - prefix2.length;
    return prefix2 + (value.length > room ? cut2(value, room) : value);
  }
  function isCut(value) {
    if (typeof value !== "string" || value.length < maxCellCharacters) return false;
    return value.length > maxCellCharacters || !isPlainText(value);
  }

  // src/commands/sheets/room.ts
  function requireSheets(spreadsheet, added2) {
    const needed = added2 === 0 ? 0 : spreadsheet.sheets().length + added2;
    if (needed > maxSheets) throw new FieldrowsError("tooManySheets", { needed });
  }
  var rowsKept = 10;
  var leastRows = 300;
  var columnsKept = 1;
  var noticeableCells = maxSpreadsheetCells / 10;
  function makeRoom(services2, input) {
    const { sheet, before, after } = input;
    if (after.gridColumns > maxSheetColumns) throw new FieldrowsError("tooManyColumns", { needed: after.gridColumns });
    const growth = after.gridRows * after.gridColumns - before.gridRows * before.gridColumns;
    if (growth <= 0 || after.gridRows * after.gridColumns < noticeableCells) return 0;
    const { grids, cells: cells5 } = gridsBeside(services2.spreadsheet, [sheet.sheetId()]);
    const needed = cells5 + after.gridRows * after.gridColumns;
    let missing = needed - maxSpreadsheetCells;
    if (missing <= 0) return 0;
    const spareColumns = spareColumnsOf(sheet, before.gridColumns, input.columnsNeeded);
    missing -= spareColumns * after.gridRows;
    const trims = [];
    for (const { sheet: other, rows: rows5, columns: columns3 } of grids) {
      if (missing <= 0) break;
      const trim2 = input.trimmable.includes(other.sheetId()) ? spareRowsOf(other, rows5) : void 0;
      if (trim2 === void 0) continue;
      trims.push(trim2);
      missing -= trim2.rows * columns3;
    }
    if (missing > 0) throw new FieldrowsError("tooManyCells", { needed });
    for (const trim2 of trims) trim2.sheet.deleteRows(trim2.row, trim2.rows);
    if (spareColumns > 0) sheet.deleteColumns(before.gridColumns - spareColumns + 1, spareColumns);
    return spareColumns;
  }
  function gridsBeside(spreadsheet, sheetIds) {
    const grids = spreadsheet.sheets().filter((sheet) => !sheetIds.includes(sheet.sheetId())).map((sheet) => ({ sheet, ...sheet.size() }));
    return { grids, cells: grids.reduce((sum, { rows: rows5, columns: columns3 }) => sum + rows5 * columns3, 0) };
  }
  function spareRowsOf(sheet, gridRows) {
    const row = Math.max(sheet.lastRow() + rowsKept, leastRows) + 1;
    return row > gridRows ? void 0 : { sheet, row, rows: gridRows - row + 1 };
  }
  function spareColumnsOf(sheet, gridColumns, columnsNeeded) {
    const lastColumn = Math.max(sheet.lastColumn(), columnsNeeded);
    return Math.max(0, gridColumns - lastColumn - columnsKept);
  }

  // src/commands/sheets/open-sheet.ts
  function openOwnSheet(spreadsheet, name3, isOurs) {
    for (let number6 = 1; ; number6++) {
      const wanted2 = number6 === 1 ? name3 : `${name3} ${number6}`;
      const sheet = spreadsheet.sheetByName(wanted2);
      if (sheet === void 0) {
        requireSheets(spreadsheet, 1);
        return { sheet: spreadsheet.addSheet(wanted2), isEmpty: true };
      }
      if (sheet.lastRow() === 0) return { sheet, isEmpty: true };
      if (isOurs(sheet)) return { sheet, isEmpty: false };
    }
  }
  function suggestSheetName(spreadsheet, wanted2, isFree, alsoTaken = []) {
    const base = wanted2.replace(/\s+/g, " ").trim().slice(0, maxSheetNameCharacters - 6) || "KoboToolbox";
    const named = spreadsheet.sheetByName(base);
    if (named !== void 0 && isFree(named)) return base;
    const names = spreadsheet.sheets().map((sheet) => sheet.name());
    const taken2 = new Set([...names, ...alsoTaken].map((name3) => name3.toLowerCase()));
    for (let number6 = 1; ; number6++) {
      const name3 = number6 === 1 ? base : `${base} ${number6}`;
      if (!taken2.has(name3.toLowerCase())) return name3;
    }
  }

  // src/commands/wording.ts
  function resultSentence(messages, status) {
    var _a2, _b2, _c;
    const { counts } = status;
    const rows5 = rowsOf(status);
    switch (status.state) {
      case "new":
        return messages.status.new;
      case "imported":
        return messages.status.imported({ rows: rows5, added: counts.added, changed: counts.changed, removed: counts.removed });
      case "unchanged":
        return messages.status.unchanged({ rows: rows5 });
      case "incomplete":
        if (isInPortions(status.details)) return portionSentence(messages, status.details);
        if (((_a2 = status.reading) == null ? void 0 : _a2.waiting) === true) return messages.status.exportInTheMaking;
        return messages.status.incomplete({ rowsWritten: rows5, rows: counts.received });
      case "held":
      case "failed": {
        const reason = failureSentence(messages, (_b2 = status.code) != null ? _b2 : "unexpected", (_c = status.details) != null ? _c : {});
        return status.paused ? messages.status.paused({ failures: status.permanentFailures, reason }) : reason;
      }
    }
  }
  function runSentence(messages, run) {
    var _a2;
    const { received: rows5, added: added2, changed, removed } = run;
    if (run.code !== "") return failureSentence(messages, run.code, run.details);
    if (run.state === "imported") return messages.status.imported({ rows: rows5, added: added2, changed, removed });
    if (run.state === "unchanged") return messages.status.unchanged({ rows: rows5 });
    if (isInPortions(run.details)) return portionSentence(messages, run.details);
    const rowsWritten = Number((_a2 = run.details["rowsWritten"]) != null ? _a2 : 0);
    return rowsWritten > 0 ? messages.status.incomplete({ rowsWritten, rows: rows5 }) : messages.statusSheet.states.incomplete;
  }
  function isInPortions(details) {
    return details !== void 0 && "total" in details;
  }
  function portionSentence(messages, { read: read5, total }) {
    return messages.status.readInPortions({ read: Number(read5), total: Number(total) });
  }
  function onServerSentence(messages, { serverCount, rows: rows5 }) {
    if (serverCount === void 0 || serverCount.submissions < 0) return "";
    const { submissions: counted, received } = serverCount;
    return messages.statusSheet.onServer({ counted, received, rows: rows5 });
  }
  function failureSentence(messages, code, details) {
    const known = code in errorKinds ? code : "unexpected";
    return errorSentence(messages, new FieldrowsError(known, details));
  }
  function remarkSentences(messages, remarks) {
    return remarks.map((remark) => remarkSentence(messages, remark)).filter((sentence) => sentence !== "");
  }
  function remarkSentence(messages, { code, details }) {
    const warning = messages.warnings[code];
    if (typeof warning === "string") return warning;
    if (typeof warning === "function") return String(warning(details));
    return "";
  }

  // src/commands/refresh/status-sheet.ts
  var stampName = "KOBO_REFRESHED";
  var firstLine = 4;
  var importWidth = 10;
  var resultColumn = 2;
  var serverColumn = 4;
  var runColumn = importWidth + 2;
  var runWidth = 11;
  var width = runColumn - 1 + runWidth;
  function writeStatusSheet(services2, messages, settings, history) {
    var _a2, _b2;
    const { spreadsheet } = services2;
    const sheet = (_a2 = spreadsheet.sheetById(settings.facts.statusSheetId)) != null ? _a2 : openStatusSheet(services2, messages);
    const imports2 = importLines(messages, settings);
    const runs = runLines(messages, settings, history);
    const lines = [[stampName, new Date(services2.clock.now())], []];
    for (let index = 0; index < Math.max(imports2.length, runs.length); index++) {
      const left2 = Array.from({ length: runColumn - 1 }, (_unused, column3) => {
        var _a3, _b3;
        return (_b3 = (_a3 = imports2[index]) == null ? void 0 : _a3[column3]) != null ? _b3 : "";
      });
      lines.push(left2.concat((_b2 = runs[index]) != null ? _b2 : []));
    }
    const cells5 = lines.map(
      (line) => Array.from({ length: width }, (_unused, index) => {
        var _a3;
        const cell = (_a3 = line[index]) != null ? _a3 : "";
        return cell instanceof Date ? cell : neutralise(cell);
      })
    );
    writeOrMakeRoom(sheet, cells5);
    return sheet.sheetId();
  }
  function writeOrMakeRoom(sheet, cells5) {
    try {
      sheet.write(1, 1, cells5);
    } catch (error) {
      const { rows: rows5, columns: columns3 } = sheet.size();
      if (rows5 >= cells5.length && columns3 >= width) throw error;
      if (rows5 < cells5.length) sheet.insertRows(rows5, cells5.length - rows5);
      if (columns3 < width) sheet.insertColumns(columns3, width - columns3);
      sheet.write(1, 1, cells5);
    }
  }
  function importLines(messages, settings) {
    const { headings, never, byHand, paused } = messages.statusSheet;
    return [
      [
        headings.import,
        headings.result,
        headings.rows,
        headings.onServer,
        headings.countedAt,
        headings.lastComplete,
        headings.lastAttempt,
        headings.nextRefresh,
        headings.refreshedBy,
        headings.sheet
      ],
      ...settings.imports.map((saved) => {
        var _a2, _b2, _c;
        const status = statusOf(settings, saved.id);
        return [
          saved.name,
          resultSentence(messages, status),
          status.rows,
          onServerSentence(messages, status),
          countedAt(status),
          (_a2 = instant(status.lastCompleteAt)) != null ? _a2 : never,
          (_b2 = instant(status.lastAttemptAt)) != null ? _b2 : never,
          saved.schedule > 0 && saved.pause !== void 0 ? paused : (_c = instant(status.nextAt)) != null ? _c : byHand,
          saved.ownerAccount,
          saved.sheetName
        ];
      }),
      // The line of an import that has been removed.
      []
    ];
  }
  function runLines(messages, settings, history) {
    const { runHeadings, states: states2 } = messages.statusSheet;
    const names = new Map(settings.imports.map(({ id, name: name3 }) => [id, name3]));
    return [
      [
        runHeadings.at,
        runHeadings.import,
        runHeadings.result,
        runHeadings.received,
        runHeadings.onServer,
        runHeadings.added,
        runHeadings.changed,
        runHeadings.removed,
        runHeadings.seconds,
        runHeadings.requests,
        runHeadings.kilobytes
      ],
      ...history.map((run) => {
        var _a2;
        return [
          new Date(run.at),
          (_a2 = names.get(run.importId)) != null ? _a2 : "",
          run.code === "" ? stateWord(states2, run.state) : failureSentence(messages, run.code, run.details),
          run.received,
          run.counted < 0 ? "" : run.counted,
          run.added,
          run.changed,
          run.removed,
          run.seconds,
          run.requests,
          Math.ceil(run.bytes / 1024)
        ];
      })
    ];
  }
  function countedAt({ serverCount }) {
    var _a2;
    return serverCount === void 0 || serverCount.submissions < 0 ? "" : (_a2 = instant(serverCount.at)) != null ? _a2 : "";
  }
  function stateWord(states2, state) {
    var _a2;
    return (_a2 = states2[state]) != null ? _a2 : state;
  }
  function instant(milliseconds) {
    return milliseconds > 0 ? new Date(milliseconds) : void 0;
  }
  var widths = [
    { column: 1, columns: 1, pixels: 200 },
    { column: resultColumn, columns: 1, pixels: 420 },
    { column: serverColumn, columns: 1, pixels: 260 },
    { column: serverColumn + 1, columns: 4, pixels: 190 },
    { column: serverColumn + 5, columns: 2, pixels: 130 },
    { column: runColumn, columns: 3, pixels: 180 }
  ];
  function openStatusSheet({ spreadsheet }, messages) {
    const { sheet } = openOwnSheet(spreadsheet, messages.statusSheet.name, (found) => found.readRow(1)[0] === stampName);
    sheet.formatColumns([{ column: serverColumn + 1, columns: 4 }], "yyyy-mm-dd hh:mm", firstLine);
    sheet.formatColumns([{ column: runColumn, columns: 1 }], "yyyy-mm-dd hh:mm", firstLine);
    sheet.formatColumns([{ column: 2, columns: 1 }], "yyyy-mm-dd hh:mm:ss", 1);
    sheet.boldRow(firstLine - 1);
    for (const { column: column3, columns: columns3, pixels } of widths) sheet.widen(column3, columns3, pixels);
    sheet.wrapColumn(resultColumn);
    spreadsheet.nameCell(stampName, sheet, 1, 2);
    return sheet;
  }

  // src/commands/refresh/record-result.ts
  function recordResult(services2, messages, before, result) {
    const { saved, status, receipt } = result;
    const after = withResult(before, saved, status);
    const run = runRecord(saved, status, receipt, services2.clock.now());
    const history = withRun(readHistory(before.properties), run);
    const statusSheetId = tryStatusSheet(services2, messages, after, history);
    writeDocumentSettings(services2.documentStore, before, {
      status: { importId: saved.id, status },
      saved: whatWasLearnt(services2, before, saved),
      run,
      facts: statusSheetId === before.facts.statusSheetId ? void 0 : { ...before.facts, statusSheetId }
    });
    if (status.state !== "unchanged") services2.spreadsheet.flush();
    const { at: _at, importId: _importId, details: _details, ...facts } = run;
    services2.log.info("refresh", facts);
  }
  function whatWasLearnt(services2, before, saved) {
    var _a2;
    const same = ({ id }) => id === saved.id;
    const known = (_a2 = before.imports.find(same)) != null ? _a2 : {};
    const learnt = Object.entries(saved).filter(([name3, value]) => known[name3] !== value);
    if (learnt.length === 0) return void 0;
    const now = readDocumentSettings(services2.documentStore).imports.find(same);
    return now && { ...now, ...Object.fromEntries(learnt) };
  }
  function tryStatusSheet(services2, messages, settings, history) {
    try {
      return writeStatusSheet(services2, messages, settings, history);
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      services2.log.warn("statusSheet", { code: error.code });
      return settings.facts.statusSheetId;
    }
  }
  function runRecord(saved, status, receipt, now) {
    const { state, code = "", details = {}, counts, lastAttemptAt: at } = status;
    return {
      at,
      importId: saved.id,
      state,
      code,
      details,
      ...counts,
      seconds: Math.round((now - at) / 1e3),
      ...receipt
    };
  }
  function withResult(settings, saved, status) {
    return {
      ...settings,
      imports: settings.imports.map((other) => other.id === saved.id ? saved : other),
      statuses: new Map(settings.statuses).set(saved.id, status)
    };
  }

  // src/sheets/shrink-guard.ts
  var leastRows2 = 20;
  function checkShrinkage(importName, rowsBefore, removed, isPartly = false) {
    const removesAll = rowsBefore > 0 && removed === rowsBefore;
    const removesMost = rowsBefore >= leastRows2 && removed * 2 > rowsBefore;
    if (!removesAll && !removesMost) return void 0;
    return new FieldrowsError("wouldRemoveTooMuch", {
      ...{ importName, removed, rows: rowsBefore },
      ...isPartly ? { partly: 1 } : {}
    });
  }
  function hasMovedOn(before, now) {
    if (before === void 0 || now === void 0) return false;
    const kept = Math.min(before.to, now.to) - Math.max(before.from, now.from) + 1;
    return Math.max(0, kept) * 2 < before.to - before.from + 1;
  }

  // src/sheets/compare-columns.ts
  function textInCell(heading) {
    return isCut(heading) ? neutralise(heading).replace(/^'/, "") : heading;
  }
  function compareColumns(table, layout, known) {
    var _a2;
    const knownById = new Map(known.map((column3) => [column3.id, column3]));
    const headings = table.headings.map(textInCell);
    const counts = countHeadings(layout);
    const countOf = (heading) => heading === void 0 ? 0 : counts.get(heading) || 0;
    const columnOf2 = (id, heading) => {
      var _a3;
      const column3 = (layout == null ? void 0 : layout.columnOf.get(id)) || 0;
      if (known.length === 0) return column3 < ((layout == null ? void 0 : layout.markerColumn) || 0) ? column3 : 0;
      const before = knownById.get(id);
      return before !== void 0 && countOf(heading) > ((_a3 = before.namesakes) != null ? _a3 : -1) ? column3 : 0;
    };
    const ids = columnIds(headings);
    const sheetColumns = ids.map((id, index) => columnOf2(id, headings[index]));
    const added2 = [];
    const returned = [];
    const reformatted = [];
    const namesakes = /* @__PURE__ */ new Map();
    ids.forEach((id, index) => {
      const before = knownById.get(id);
      const column3 = sheetColumns[index] || 0;
      if (column3 === 0) added2.push(index);
      else if (before !== void 0 && before.present !== true) returned.push(column3);
      if (column3 === 0 || before === void 0 || before.kind !== table.kinds[index]) reformatted.push(index);
    });
    const inExport = new Set(ids);
    const gone = [];
    const imported = new Set(sheetColumns.filter((column3) => column3 > 0));
    for (const column3 of known) {
      const sheetColumn = columnOf2(column3.id);
      if (sheetColumn > 0) imported.add(sheetColumn);
      if (column3.present !== false && !inExport.has(column3.id) && sheetColumn > 0) gone.push(sheetColumn);
    }
    for (const index of added2) {
      const isNamesake = (heading, place) => heading === headings[index] && !imported.has(place + 1);
      const column3 = ((_a2 = layout == null ? void 0 : layout.headings.findIndex(isNamesake)) != null ? _a2 : -1) + 1;
      if (column3 > 0) namesakes.set(index, { column: column3, count: countOf(headings[index]) });
    }
    const blockEnd = Math.max(0, ...[...imported].filter((column3) => column3 < ((layout == null ? void 0 : layout.markerColumn) || 0)));
    const isPutBack = returned.length > 0 || added2.some((index) => knownById.has(ids[index] || ""));
    const putBack = isPutBack || hasLostNamesake(layout, known);
    return { headings, ids, sheetColumns, added: added2, gone, returned, reformatted, imported, blockEnd, namesakes, putBack };
  }
  function countHeadings(layout) {
    const counts = /* @__PURE__ */ new Map();
    for (const heading of (layout == null ? void 0 : layout.headings) || []) counts.set(heading, (counts.get(heading) || 0) + 1);
    return counts;
  }
  function hasLostNamesake(layout, known) {
    const lost = new Set(known.map(({ id }) => id).filter((id) => !(layout == null ? void 0 : layout.columnOf.has(id))));
    if (layout === void 0 || lost.size === 0) return false;
    return [...countHeadings(layout)].some(([heading, count12]) => lost.has(columnId(heading, count12 + 1)));
  }
  function columnsToRemember(table, comparison, layout, known) {
    const present = comparison.ids.map((id, index) => {
      return { id, kind: table.kinds[index] || "text", present: true };
    });
    const inExport = new Set(comparison.ids);
    const isLeft = ({ id, namesakes }) => !inExport.has(id) && namesakes === void 0 && (layout == null ? void 0 : layout.columnOf.has(id));
    const left2 = known.filter(isLeft);
    return present.concat(left2.map((column3) => ({ ...column3, present: false })));
  }
  function columnsInProgress(comparison, known) {
    const { ids, sheetColumns, added: added2, namesakes, reformatted, returned } = comparison;
    const uncertainKind = new Set(reformatted.map((index) => ids[index]));
    const uncertainLook = new Set(returned.map((column3) => ids[sheetColumns.indexOf(column3)]));
    const inExport = new Set(ids);
    const before = known.map((column3) => {
      const isLeaving = !inExport.has(column3.id) && column3.present !== false;
      return {
        ...column3,
        kind: uncertainKind.has(column3.id) ? void 0 : column3.kind,
        present: isLeaving || uncertainLook.has(column3.id) ? void 0 : column3.present
      };
    });
    const arriving2 = added2.map((index) => {
      var _a2;
      return { id: ids[index] || "", kind: void 0, present: true, namesakes: (_a2 = namesakes.get(index)) == null ? void 0 : _a2.count };
    });
    const arrivingIds = new Set(arriving2.map(({ id }) => id));
    return before.filter(({ id }) => !arrivingIds.has(id)).concat(arriving2);
  }
  function changesColumns({ added: added2, gone, returned, reformatted }) {
    return added2.length + gone.length + returned.length + reformatted.length > 0;
  }

  // src/sheets/leaving-columns.ts
  function findLeavingColumns(whole, treated, layout, known, hidden) {
    var _a2, _b2;
    const all = compareColumns(whole, layout, known);
    const stays = new Set(compareColumns(treated, layout, known).ids);
    const columnById = new Map(all.ids.map((id, index) => {
      var _a3;
      return [id, (_a3 = all.sheetColumns[index]) != null ? _a3 : 0];
    }));
    for (const { id, namesakes } of known) {
      const isAway = !columnById.has(id) && namesakes === void 0;
      if (isAway && hidden.has(id)) columnById.set(id, (_a2 = layout.columnOf.get(id)) != null ? _a2 : 0);
    }
    const counts = /* @__PURE__ */ new Map();
    for (const heading of layout.headings) counts.set(heading, ((_b2 = counts.get(heading)) != null ? _b2 : 0) + 1);
    return [...columnById].filter(([id, column3]) => column3 > 0 && !stays.has(id)).sort(([, one], [, other]) => other - one).map(([id, column3]) => {
      var _a3, _b3;
      const heading = (_a3 = layout.headings[column3 - 1]) != null ? _a3 : "";
      const count12 = (_b3 = counts.get(heading)) != null ? _b3 : 1;
      counts.set(heading, count12 - 1);
      return { id, column: column3, heading, witness: columnId(heading, count12) };
    });
  }
  function withoutLeft(known, leaving, layout) {
    var _a2;
    if (leaving === void 0) return known;
    const here2 = new Set(columnIds((_a2 = layout == null ? void 0 : layout.headings) != null ? _a2 : []));
    const left2 = new Set(leaving.filter(([, witness]) => !here2.has(witness)).map(([id]) => id));
    return known.filter(({ id }) => !left2.has(id));
  }

  // src/commands/sheets/find-columns.ts
  var mostColumns = 8;
  function findImportedColumns(sheet, { layout }, known, table, compared) {
    if (layout === void 0) return void 0;
    const remembered = findRemembered(layout, known);
    if (remembered.unclear.length === 0) return remembered.layout;
    const rows5 = compared();
    let found = remembered.layout;
    for (const unclear of remembered.unclear) {
      const { heading, columns: columns3 } = unclear;
      const displayed = new Map(
        columns3.slice(0, mostColumns).map((column3) => {
          var _a2;
          return [column3, (_a2 = sheet.readDisplayed(column3)) != null ? _a2 : []];
        })
      );
      const decided = decideByCells(found, known, table, rows5, unclear, displayed);
      if (decided === void 0) throw new FieldrowsError("headingTaken", { heading, sheetName: sheet.name() });
      found = decided;
    }
    return found;
  }

  // src/sheets/overwritten-headings.ts
  function missingColumns({ columnOf: columnOf2 }, known) {
    return known.filter(({ present, namesakes, among }) => present === true && namesakes === void 0 && among === void 0).map(({ id }) => id).filter((id) => !columnOf2.has(id));
  }
  function findLostHeadings(layout, known, headings) {
    var _a2;
    const missing = new Set(missingColumns(layout, known));
    if (missing.size === 0) return [];
    const ids = columnIds(headings);
    const remembered = new Set(known.map(({ id }) => id));
    const inTable = new Set(ids);
    const leftOfMarker = [...layout.columnOf].filter(([id, column3]) => column3 < layout.markerColumn && (inTable.has(id) || !remembered.has(id))).sort(([, a], [, b]) => a - b);
    const wanted2 = ids.filter((id) => layout.columnOf.has(id) || missing.has(id));
    const inBoth = new Set(wanted2.filter((id) => layout.columnOf.has(id)));
    const strangers = stretchesBetween(
      leftOfMarker.map(([id]) => id),
      inBoth
    );
    const lost = [];
    for (const [place, stretch] of stretchesBetween(wanted2, inBoth)) {
      const candidates2 = ((_a2 = strangers.get(place)) != null ? _a2 : []).map((id) => {
        var _a3;
        return (_a3 = layout.columnOf.get(id)) != null ? _a3 : 0;
      });
      stretch.forEach((id, offset) => {
        var _a3, _b2;
        const index = ids.indexOf(id);
        const heading = (_a3 = headings[index]) != null ? _a3 : "";
        const isClear = headings.indexOf(heading) === headings.lastIndexOf(heading) && heading !== markerHeading;
        const likeliest = candidates2.length === stretch.length ? (_b2 = candidates2[offset]) != null ? _b2 : 0 : 0;
        if (isClear && candidates2.length > 0) lost.push({ index, heading, candidates: candidates2, likeliest });
      });
    }
    return lost;
  }
  function findOverwritten(layout, lost, table, rows5, displayed) {
    const sheetRows = upToDateRows(rows5);
    const isIts = (index, column3) => showsAllAnswers(table, rows5, sheetRows, index, displayed.get(column3));
    const claims = lost.map(({ candidates: candidates2, ...heading }) => ({
      ...heading,
      columns: candidates2.filter((column3) => isIts(heading.index, column3))
    }));
    const claimed = claims.flatMap(({ columns: columns3 }) => columns3);
    const isSole = (column3) => claimed.indexOf(column3) === claimed.lastIndexOf(column3);
    return claims.flatMap(({ index, heading, likeliest, columns: columns3 }) => {
      var _a2;
      const [only = 0] = columns3.length === 1 ? columns3.filter(isSole) : [];
      const column3 = columns3.includes(likeliest) ? likeliest : only;
      return column3 === 0 ? [] : [{ index, column: column3, from: (_a2 = layout.headings[column3 - 1]) != null ? _a2 : "", to: heading }];
    });
  }
  function showsAllAnswers(table, { tableRowOf }, sheetRows, index, displayed) {
    if (displayed === void 0) return false;
    const shownIn = (row) => {
      var _a2;
      return (_a2 = displayed[row - 1]) != null ? _a2 : "";
    };
    return sheetRows.every((row) => {
      var _a2;
      return isShownAs(shownIn(row), table, (_a2 = tableRowOf[row - 1]) != null ? _a2 : -1, index);
    }) && sheetRows.some((row) => shownIn(row) !== "");
  }

  // src/sheets/runs.ts
  var cellsPerWrite = 75e3;
  var charactersPerWrite = 2e6;
  var cellsWorthOneCall = 5e3;
  var maxScatteredRuns = 100;
  function segmentsOf(sheetColumns, markerColumn, parts = sheetColumns.map((_column, index) => index)) {
    const placed = parts.map((index) => {
      var _a2;
      return { column: (_a2 = sheetColumns[index]) != null ? _a2 : 0, index };
    });
    placed.push({ column: markerColumn, index: -1 });
    placed.sort((a, b) => a.column - b.column);
    const segments2 = [];
    for (const { column: column3, index } of placed) {
      const last = segments2[segments2.length - 1];
      if (last !== void 0 && last.column + last.parts.length === column3) last.parts.push(index);
      else segments2.push({ column: column3, parts: [index] });
    }
    const isLast = (segment) => segment.parts.includes(-1);
    return segments2.filter((segment) => !isLast(segment)).concat(segments2.filter(isLast));
  }
  function widthOf(segments2) {
    return segments2.reduce((sum, { parts }) => sum + parts.length, 0);
  }
  function blocksOf(columns3) {
    const blocks = [];
    for (const column3 of [...columns3].sort((a, b) => a - b)) {
      const last = blocks[blocks.length - 1];
      if (last !== void 0 && last.column + last.columns === column3) last.columns++;
      else blocks.push({ column: column3, columns: 1 });
    }
    return blocks;
  }
  function cutIntoWrites(tableRows, width3, textOf5) {
    const most = Math.max(1, Math.floor(cellsPerWrite / width3));
    const parts = [];
    let part = [];
    let characters = 0;
    for (const tableRow of tableRows) {
      const text8 = textOf5(tableRow);
      if (part.length === most || part.length > 0 && characters + text8 > charactersPerWrite) {
        parts.push(part);
        part = [];
        characters = 0;
      }
      part.push(tableRow);
      characters += text8;
    }
    if (part.length > 0) parts.push(part);
    return parts;
  }
  function coalesce(changed, tableRowOf, width3) {
    let maxGap = Math.floor(cellsWorthOneCall / width3);
    for (; ; ) {
      const runs = [];
      let bridgeable = 0;
      let end = 0;
      for (const { sheetRow, tableRow } of changed) {
        const last = runs[runs.length - 1];
        const bridge = last === void 0 ? void 0 : rowsBetween(tableRowOf, end + 1, sheetRow - 1, maxGap);
        if (last !== void 0 && bridge !== void 0) {
          for (const between of bridge) last.tableRows.push(between);
          last.tableRows.push(tableRow);
        } else {
          if (last !== void 0 && rowsBetween(tableRowOf, end + 1, sheetRow - 1, tableRowOf.length)) bridgeable++;
          runs.push({ row: sheetRow, tableRows: [tableRow] });
        }
        end = sheetRow;
      }
      if (runs.length <= maxScatteredRuns || bridgeable === 0) return runs;
      maxGap = maxGap * 2 + 1;
    }
  }
  function rowsBetween(tableRowOf, first, last, most) {
    if (last - first + 1 > most) return void 0;
    const between = [];
    for (let row = first; row <= last; row++) {
      const tableRow = tableRowOf[row - 1];
      if (tableRow === void 0 || tableRow < 0) return void 0;
      between.push(tableRow);
    }
    return between;
  }

  // src/commands/sheets/find-overwritten.ts
  var mostCells2 = 1e6;
  function findOverwrittenHeadings(sheet, layout, known, table, rows5) {
    const lost = findLostHeadings(layout, known, table.headings.map(textInCell));
    const columns3 = [...new Set(lost.flatMap(({ candidates: candidates2 }) => candidates2))];
    if (columns3.length === 0 || rows5.lastOurs < 2 || columns3.length * rows5.lastOurs > mostCells2) return [];
    return findOverwritten(layout, lost, table, rows5, readAnswers(sheet, columns3, rows5.lastOurs));
  }
  function readAnswers(sheet, columns3, lastRow) {
    const displayed = /* @__PURE__ */ new Map();
    for (const { column: column3, columns: width3 } of blocksOf(columns3)) {
      const formulas = sheet.readFormulas(1, column3, lastRow, width3);
      const cells5 = sheet.readDisplayedBlock(1, column3, lastRow, width3);
      for (let offset = 0; offset < width3; offset++) {
        if (formulas.some((row) => row[offset] !== "")) continue;
        displayed.set(
          column3 + offset,
          cells5.map((row) => {
            var _a2;
            return (_a2 = row[offset]) != null ? _a2 : "";
          })
        );
      }
    }
    return displayed;
  }

  // src/commands/sheets/find-renames.ts
  function findRenames(input) {
    const { sheet, table, reading, known, columns: columns3, rows: rows5, keys } = input;
    const { layout, markerCells } = reading;
    const candidates2 = layout === void 0 ? [] : findRenameCandidates(columns3, layout, known);
    const renames = candidates2.filter(
      ({ index, column: column3 }) => {
        var _a2;
        return showsAnswers(table, rows5, index, (_a2 = sheet.readDisplayed(column3)) != null ? _a2 : []);
      }
    );
    if (layout === void 0 || renames.length === 0) return { reading, known, columns: columns3, rows: rows5, renames: [] };
    const renamed = renameHeadings(layout, known, renames);
    return {
      reading: { ...reading, layout: renamed.layout },
      known: renamed.known,
      columns: compareColumns(table, renamed.layout, renamed.known),
      rows: compareRows(table, markerCells, keys, formerHeadings(table, renames)),
      renames
    };
  }

  // src/commands/sheets/read-sheet.ts
  var blankSheet = {
    layout: void 0,
    markerCells: [],
    gridRows: newSheetGrid.rows,
    gridColumns: newSheetGrid.columns
  };
  function readSheet2(sheet) {
    var _a2;
    const headingRow = sheet.readRow(1);
    const layout = readLayout(headingRow);
    const gridColumns = headingRow.length;
    if (layout === void 0) {
      if (sheet.lastRow() > 0) return void 0;
      return { layout, markerCells: [], gridRows: sheet.size().rows, gridColumns };
    }
    const markerCells = (_a2 = sheet.readColumn(layout.markerColumn)) != null ? _a2 : [];
    return { layout, markerCells, gridRows: markerCells.length, gridColumns };
  }
  function readKeyColumn(sheet, columns3, rows5) {
    var _a2;
    const column3 = (_a2 = columns3.sheetColumns[rows5.key.index]) != null ? _a2 : 0;
    return column3 > 0 && rows5.rowsBefore > 0 ? sheet.readColumn(column3) : void 0;
  }
  function countSpareColumns(sheet, reading, columns3) {
    const { layout, gridRows } = reading;
    if (layout === void 0 || columns3.added.length === 0) return 0;
    const first = columns3.blockEnd + 1;
    let spare = 0;
    while (spare < columns3.added.length && first + spare < layout.markerColumn) {
      if (layout.headings[first + spare - 1] !== "") break;
      spare++;
    }
    if (spare === 0) return 0;
    const cells5 = sheet.readBlock(1, first, gridRows, spare);
    while (spare > 0 && cells5.some((row) => row.slice(0, spare).some((cell) => cell !== ""))) spare--;
    return spare;
  }
  function countFreeRows(sheet, reading, rows5) {
    var _a2, _b2;
    const below = reading.gridRows - rows5.lastOurs;
    if (reading.layout === void 0) return reading.gridRows - 1;
    if (rows5.added.length === 0 || below <= 0) return Math.max(0, below);
    const lastRow = sheet.lastRow();
    if (lastRow <= rows5.lastOurs) return below;
    const height = lastRow - rows5.lastOurs;
    const values = sheet.readBlock(rows5.lastOurs + 1, 1, height, reading.gridColumns);
    const formulas = sheet.readFormulas(rows5.lastOurs, 1, height + 1, reading.gridColumns);
    const pattern = rows5.lastOurs > 1 ? formulas[0] : void 0;
    for (let offset = 0; offset < height; offset++) {
      const cells5 = (_a2 = values[offset]) != null ? _a2 : [];
      const rowFormulas = (_b2 = formulas[offset + 1]) != null ? _b2 : [];
      const isFree = cells5.every((cell, index) => {
        var _a3;
        const formula = (_a3 = rowFormulas[index]) != null ? _a3 : "";
        return formula === "" ? cell === "" : formula === (pattern == null ? void 0 : pattern[index]);
      });
      if (!isFree) return offset;
    }
    return below;
  }

  // src/commands/reconcile/examine-sheet.ts
  function examineSheet(task) {
    var _a2, _b2;
    const { opened, keys, importName, memory } = task;
    const { sheet } = opened;
    const asRead = readOwnSheet(opened);
    const known = withoutLeft(memory.columns.map(knownColumn), memory.leaving, asRead.layout);
    const table = {
      ...(_a2 = task.table) != null ? _a2 : tableWithoutRows(asRead, known),
      range: task.range,
      oldestKept: task.oldestKept
    };
    const asMarked = compareRows(table, asRead.markerCells, keys);
    const layout = findImportedColumns(sheet, asRead, known, table, () => asMarked);
    const overwritten = layout === void 0 ? [] : findOverwrittenHeadings(sheet, layout, known, table, asMarked);
    const reading = { ...asRead, layout: layout && withHeadings(layout, overwritten) };
    const found = findRenames({
      sheet,
      table,
      reading,
      known,
      columns: compareColumns(table, reading.layout, known),
      rows: asMarked,
      keys
    });
    const { rows: rows5 } = found;
    const columns3 = withPutBack(found.columns, memory.leaving);
    const removed = task.vanishedRows === "keep" ? 0 : rows5.vanished.length;
    const rowsBefore = Math.min(rows5.rowsBefore, (_b2 = task.settledRows) != null ? _b2 : rows5.rowsBefore);
    const shrinkage = checkShrinkage(importName, rowsBefore, removed, rows5.beyond.length > 0);
    const agedOut = { rows: 0, notes: 0 };
    return { task, table, ...found, overwritten, columns: columns3, counts: countRows2(table, rows5), agedOut, shrinkage };
  }
  function withPutBack(columns3, leaving = []) {
    const left2 = new Set(leaving.map(([id]) => id));
    return columns3.added.some((index) => {
      var _a2;
      return left2.has((_a2 = columns3.ids[index]) != null ? _a2 : "");
    }) ? { ...columns3, putBack: true } : columns3;
  }
  function readOwnSheet({ sheet, isBlank, isNew }) {
    const reading = isBlank ? blankSheet : readSheet2(sheet);
    if (reading !== void 0) return reading;
    throw isNew ? new FieldrowsError("sheetNotEmpty", { sheetName: sheet.name() }) : lostHeadings(sheet);
  }
  function tableWithoutRows({ layout }, known) {
    const present = known.filter((column3) => column3.present !== false && (layout == null ? void 0 : layout.columnOf.has(column3.id)));
    const headings = present.map(({ id }) => {
      var _a2, _b2;
      return (_b2 = layout == null ? void 0 : layout.headings[((_a2 = layout.columnOf.get(id)) != null ? _a2 : 0) - 1]) != null ? _b2 : "";
    });
    return { name: "", headings, kinds: present.map(({ kind }) => kind != null ? kind : "text"), rows: [], notices: [] };
  }
  function countRows2(table, rows5) {
    return {
      received: table.rows.length,
      added: rows5.added.length + rows5.revived.length,
      changed: rows5.changed.length - rows5.revived.length,
      removed: rows5.vanished.length + rows5.aged.length
    };
  }
  function sumCounts(sheets, unread = 0) {
    const sum = { received: unread, added: 0, changed: 0, removed: 0 };
    for (const sheet of sheets) {
      if (sheet === void 0) continue;
      sum.received += sheet.counts.received;
      sum.added += sheet.counts.added;
      sum.changed += sheet.counts.changed;
      sum.removed += sheet.counts.removed + sheet.agedOut.rows;
    }
    return sum;
  }

  // src/commands/reconcile/remarks.ts
  function remarksOnFormat({ format: format2, repeatGroups }, before) {
    if (format2 !== "csv" || repeatGroups.length === 0 || before.lastCompleteAt > 0) return [];
    return [{ code: "repeatGroupsLeftOut", details: { names: repeatGroups } }];
  }
  function remarksOnTable(table, keyKind) {
    const remarks = [];
    for (const notice of table.notices) {
      if (notice.kind === "hxlRow") remarks.push({ code: "hxlRow", details: {} });
      else if (notice.kind !== "formulasRestored") {
        const { kind: code, ...details } = notice;
        remarks.push({ code, details });
      }
    }
    if (keyKind === "position" && table.rows.length > 0) remarks.push({ code: "noKeyColumn", details: {} });
    return remarks;
  }
  function remarksOnColumns({
    table,
    columns: columns3,
    renames,
    overwritten,
    reading
  }) {
    const { layout } = reading;
    if (layout === void 0) return [];
    const remarks = [];
    const added2 = columns3.added.map((index) => {
      var _a2;
      return (_a2 = table.headings[index]) != null ? _a2 : "";
    });
    if (added2.length > 0) remarks.push({ code: "columnsAdded", details: { headings: added2 } });
    const changes = { columnsRenamed: renames, headingsPutBack: overwritten };
    for (const [code, headings] of Object.entries(changes)) {
      const details = { from: headings.map(({ from }) => from), to: headings.map(({ to }) => to) };
      if (headings.length > 0) remarks.push({ code, details });
    }
    const gone = columns3.gone.map((column3) => {
      var _a2;
      return (_a2 = layout.headings[column3 - 1]) != null ? _a2 : "";
    });
    if (gone.length > 0) remarks.push({ code: "columnsGone", details: { headings: gone } });
    return remarks;
  }
  function remarksOnRows(counts, keptNotesName) {
    const { rowsKept: rowsKept2, notesKept, cellsCut, mergedCells, notesReturned } = counts;
    const remarks = [
      { code: "rowsKept", details: { count: rowsKept2 } },
      { code: "notesKept", details: { count: notesKept, sheetName: keptNotesName } },
      { code: "cellsCut", details: { count: cellsCut } },
      { code: "mergedCells", details: { count: mergedCells } },
      { code: "notesReturned", details: { count: notesReturned, sheetName: keptNotesName } }
    ];
    return remarks.filter(({ details }) => details.count > 0);
  }
  var mostHeadingsKept = 12;
  function shortened({ code, details }) {
    const short = {};
    for (const [name3, value] of Object.entries(details)) {
      short[name3] = Array.isArray(value) ? value.slice(0, mostHeadingsKept).map((text8) => text8.slice(0, 80)) : value;
    }
    return { code, details: short };
  }

  // src/sheets/parent-rows.ts
  function parentKey(of, key) {
    const at = of === "submission" ? key.indexOf("/") : key.lastIndexOf("/");
    return at < 0 ? key : key.slice(0, at);
  }
  var identifiers = ["_id", "meta/rootUuid", "_uuid"];
  function rowsOfSubmissions({ table, keys }) {
    const rowOf = rowsByKey({ table, keys });
    for (const heading of identifiers) {
      const column3 = table.headings.lastIndexOf(heading);
      const kind = table.kinds[column3];
      if (kind === void 0) continue;
      table.rows.forEach((row, index) => {
        var _a2;
        const text8 = restoreText(kind, (_a2 = row[column3]) != null ? _a2 : "");
        if (text8 !== "" && !rowOf.has(text8)) rowOf.set(text8, index);
      });
    }
    return rowOf;
  }
  function rowsByKey({ table, keys }) {
    const own = keys != null ? keys : rowKeys(table, findKeyColumn(table));
    return new Map(own.map((key, row) => [key, row]));
  }

  // src/sheets/parent-columns.ts
  var prefixes = { submission: "_submission_", parent: "_parent_" };
  var kinds = ["submission", "parent"];
  function repeatedHeading(of, heading) {
    return prefixes[of] + heading;
  }
  function addParentColumns(child, chosen, parents) {
    const { table } = child;
    const columns3 = kinds.flatMap((of) => columnsOf(of, child, chosen, parents[of]));
    if (columns3.length === 0) return { table, added: /* @__PURE__ */ new Map() };
    const headings = [...table.headings];
    for (const { heading } of columns3) headings.push(freeHeading(heading, headings));
    const ids = columnIds(headings).slice(table.headings.length);
    return {
      table: {
        ...table,
        headings,
        kinds: [...table.kinds, ...columns3.map(({ kind }) => kind)],
        rows: table.rows.map((row, index) => [...row, ...columns3.map(({ cellOf }) => cellOf(index))])
      },
      added: new Map(columns3.map(({ from }, index) => {
        var _a2;
        return [(_a2 = ids[index]) != null ? _a2 : "", from];
      }))
    };
  }
  function columnsOf(of, child, chosen, parent) {
    var _a2;
    const wanted2 = new Set(chosen.filter((column3) => column3.of === of).map(({ id }) => id));
    if (parent === void 0 || wanted2.size === 0) return [];
    const rowOf = of === "submission" ? rowsOfSubmissions(parent) : rowsByKey(parent);
    const parentRows = ((_a2 = child.keys) != null ? _a2 : []).map((key) => {
      var _a3;
      return parent.table.rows[(_a3 = rowOf.get(parentKey(of, key))) != null ? _a3 : -1];
    });
    return namesOf(of, parent.table).flatMap(({ id, heading }, column3) => {
      var _a3;
      if (!wanted2.has(id)) return [];
      const kind = (_a3 = parent.table.kinds[column3]) != null ? _a3 : "text";
      return [{ heading, kind, from: { of, id }, cellOf: (row) => {
        var _a4, _b2;
        return (_b2 = (_a4 = parentRows[row]) == null ? void 0 : _a4[column3]) != null ? _b2 : "";
      } }];
    });
  }
  function namesOf(of, { headings }) {
    const seen = /* @__PURE__ */ new Map();
    return columnIds(headings).map((id, column3) => {
      var _a2, _b2;
      const heading = (_a2 = headings[column3]) != null ? _a2 : "";
      const occurrence = ((_b2 = seen.get(heading)) != null ? _b2 : 0) + 1;
      seen.set(heading, occurrence);
      return { id, heading: numbered(repeatedHeading(of, heading), occurrence) };
    });
  }
  var repeatedAnyway = /^_(?:id|uuid|submission_time|validation_status|notes|status|submitted_by|_version__|tags|index|parent_.*|submission_.*)$|^meta\/rootUuid$/;
  function unwantedColumns(chosen, parents) {
    return kinds.flatMap((of) => {
      const parent = parents[of];
      if (parent === void 0) return [];
      const wanted2 = new Set(chosen.filter((column3) => column3.of === of).map(({ id }) => id));
      return namesOf(of, parent.table).filter(({ id }, column3) => {
        var _a2;
        return !wanted2.has(id) && !repeatedAnyway.test((_a2 = parent.table.headings[column3]) != null ? _a2 : "");
      }).map(({ heading }) => columnId(heading, 1));
    });
  }
  function freeHeading(wanted2, taken2) {
    for (let number6 = 1; ; number6++) {
      const heading = numbered(wanted2, number6);
      if (!taken2.includes(heading)) return heading;
    }
  }
  function numbered(heading, number6) {
    return number6 === 1 ? heading : `${heading} (${number6})`;
  }
  function followRenames(chosen, of, renames) {
    const newIds = new Map(renames.map(({ from, to }) => [columnId(from, 1), columnId(to, 1)]));
    const isRenamed = (column3) => column3.of === of && newIds.has(column3.id);
    if (!chosen.some(isRenamed)) return chosen;
    return chosen.map((column3) => {
      var _a2;
      return isRenamed(column3) ? { of, id: (_a2 = newIds.get(column3.id)) != null ? _a2 : column3.id } : column3;
    });
  }

  // src/settings/code-key.ts
  var codeKeyName = "fieldrows.codes";
  var codeKeySchema = looseObject({ version: literal(1), key: string() });
  function ensureCodeKey(store, properties, uniqueId) {
    const kept = safeParse(codeKeySchema, readStored(properties, codeKeyName));
    if (kept.success) return kept.output.key;
    const key = uniqueId() + uniqueId();
    const entries = storedEntries(codeKeyName, { version: 1, key });
    requireRoom(properties, entries);
    store.write(entries);
    return key;
  }

  // src/sheets/column-states.ts
  function decideColumns({ ids, headings, fixed, choice, newColumns, seen }) {
    const [leaveOut, hash, keep] = [choice == null ? void 0 : choice.leaveOut, choice == null ? void 0 : choice.hash, choice == null ? void 0 : choice.keep].map((chosen) => new Set(chosen != null ? chosen : []));
    const before = new Map(seen == null ? void 0 : seen.map(({ id, state }) => [id, state]));
    const inherited = seen === void 0 ? /* @__PURE__ */ new Map() : inheritStates(ids, seen);
    const ofNew = { add: "kept", ask: "waiting", leaveOut: "leftOutByRule" };
    return ids.map((id, index) => {
      var _a2, _b2;
      if (fixed.has(index)) return "kept";
      if (leaveOut == null ? void 0 : leaveOut.has(id)) return "leftOut";
      if (hash == null ? void 0 : hash.has(id)) return "hashed";
      if (keep == null ? void 0 : keep.has(id)) return "kept";
      const known = before.get(id);
      if (known !== void 0) return isByRule(known) ? known : "kept";
      if (seen === void 0 || isOwnHeading((_a2 = headings[index]) != null ? _a2 : "")) return "kept";
      return (_b2 = inherited.get(id)) != null ? _b2 : ofNew[newColumns];
    });
  }
  function isByRule(state) {
    return state === "leftOutByRule" || state === "hashedByRule" || state === "waiting";
  }
  function isOwnHeading(heading) {
    return /^(?:_submission_)?(?:_id|_uuid|_submission_time|_validation_status|_notes|_status|__version__|_tags|meta\/rootUuid)$|^_(?:index|parent_index|parent_table_name)$/.test(
      heading
    );
  }
  var sameByRule = {
    kept: "kept",
    leftOut: "leftOutByRule",
    leftOutByRule: "leftOutByRule",
    hashed: "hashedByRule",
    hashedByRule: "hashedByRule",
    waiting: "waiting"
  };
  function inheritStates(ids, seen) {
    const here2 = new Set(ids);
    const present = seen.filter(({ away }) => !away);
    const stateOf2 = new Map(present.map(({ id, state }) => [id, state]));
    const gone = new Set(present.filter(({ id, state }) => state !== "kept" && !here2.has(id)).map(({ id }) => id));
    const states2 = /* @__PURE__ */ new Map();
    if (gone.size === 0) return states2;
    const before = present.map(({ id }) => id);
    const inBoth = new Set(before.filter((id) => here2.has(id)));
    const come = stretchesBetween(ids, inBoth);
    stretchesBetween(before, inBoth).forEach((old, place) => {
      var _a2;
      const next = (_a2 = come.get(place)) != null ? _a2 : [];
      if (next.length !== old.length) return;
      old.forEach((id, offset) => {
        var _a3, _b2;
        states2.set((_a3 = next[offset]) != null ? _a3 : "", sameByRule[(_b2 = stateOf2.get(id)) != null ? _b2 : "kept"]);
        gone.delete(id);
      });
    });
    if (gone.size > 0) {
      for (const id of ids) if (!stateOf2.has(id) && !states2.has(id)) states2.set(id, "waiting");
    }
    return states2;
  }
  function fixedColumns(table, isRepeatGroup) {
    if (!isRepeatGroup) return /* @__PURE__ */ new Set([findKeyColumn(table).index]);
    const links = ["_submission__id", "_submission_meta/rootUuid", "_submission__uuid"];
    const link = links.map((heading) => table.headings.lastIndexOf(heading)).find((index) => index >= 0);
    return new Set(link === void 0 ? [] : [link]);
  }
  function treatmentOf(state) {
    switch (state) {
      case "kept":
        return "keep";
      case "hashed":
      case "hashedByRule":
        return "hash";
      default:
        return "leaveOut";
    }
  }
  function columnsSeen(ids, states2, before) {
    const here2 = new Set(ids);
    const present = ids.map((id, index) => {
      var _a2;
      return { id, state: (_a2 = states2[index]) != null ? _a2 : "kept", away: false };
    });
    const left2 = (before != null ? before : []).filter(({ id, state }) => isByRule(state) && !here2.has(id));
    return present.concat(left2.map((column3) => ({ ...column3, away: true })));
  }

  // src/tables/personal-data/column-treatment.ts
  function treatColumns(table, treatments, codeOf) {
    if (treatments.every((treatment) => treatment === "keep")) return table;
    const { headings, kinds: kinds2, rows: rows5 } = table;
    const columns3 = headings.map((_heading, column3) => column3).filter((column3) => treatments[column3] !== "leaveOut");
    const hashed = columns3.filter((column3) => treatments[column3] === "hash");
    const isHashed = new Set(hashed);
    const places = new Map(columns3.map((column3, place) => [column3, place]));
    return {
      ...table,
      headings: columns3.map((column3) => {
        var _a2;
        return (_a2 = headings[column3]) != null ? _a2 : "";
      }),
      kinds: columns3.map((column3) => {
        var _a2;
        return isHashed.has(column3) ? "text" : (_a2 = kinds2[column3]) != null ? _a2 : "text";
      }),
      rows: rows5.map((row) => {
        var _a2, _b2, _c;
        const cells5 = columns3.map((column3) => {
          var _a3;
          return (_a3 = row[column3]) != null ? _a3 : "";
        });
        for (const column3 of hashed) {
          cells5[(_a2 = places.get(column3)) != null ? _a2 : 0] = codeOf(restoreText((_b2 = kinds2[column3]) != null ? _b2 : "text", (_c = row[column3]) != null ? _c : ""));
        }
        return cells5;
      })
    };
  }

  // src/tables/personal-data/sha256.ts
  var blockBytes = 64;
  var stateWords = 8;
  var roundConstants = new Int32Array([
    1116352408,
    1899447441,
    3049323471,
    3921009573,
    961987163,
    1508970993,
    2453635748,
    2870763221,
    3624381080,
    310598401,
    607225278,
    1426881987,
    1925078388,
    2162078206,
    2614888103,
    3248222580,
    3835390401,
    4022224774,
    264347078,
    604807628,
    770255983,
    1249150122,
    1555081692,
    1996064986,
    2554220882,
    2821834349,
    2952996808,
    3210313671,
    3336571891,
    3584528711,
    113926993,
    338241895,
    666307205,
    773529912,
    1294757372,
    1396182291,
    1695183700,
    1986661051,
    2177026350,
    2456956037,
    2730485921,
    2820302411,
    3259730800,
    3345764771,
    3516065817,
    3600352804,
    4094571909,
    275423344,
    430227734,
    506948616,
    659060556,
    883997877,
    958139571,
    1322822218,
    1537002063,
    1747873779,
    1955562222,
    2024104815,
    2227730452,
    2361852424,
    2428436474,
    2756734187,
    3204031479,
    3329325298
  ]);
  var firstState = new Int32Array([
    1779033703,
    3144134277,
    1013904242,
    2773480762,
    1359893119,
    2600822924,
    528734635,
    1541459225
  ]);
  var schedule = new Int32Array(64);
  function compress(state, block, begin) {
    var _a2, _b2, _c, _d, _e, _f, _g, _h, _i, _j, _k, _l, _m, _n, _o, _p, _q, _r;
    for (let step = 0; step < 64; step++) schedule[step] = step < 16 ? word(block, begin + step * 4) : expanded(step);
    let a = (_a2 = state[0]) != null ? _a2 : 0;
    let b = (_b2 = state[1]) != null ? _b2 : 0;
    let c = (_c = state[2]) != null ? _c : 0;
    let d = (_d = state[3]) != null ? _d : 0;
    let e = (_e = state[4]) != null ? _e : 0;
    let f = (_f = state[5]) != null ? _f : 0;
    let g = (_g = state[6]) != null ? _g : 0;
    let h = (_h = state[7]) != null ? _h : 0;
    for (let step = 0; step < 64; step++) {
      const choice = e & f ^ ~e & g;
      const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const first = h + mixed + choice + ((_i = roundConstants[step]) != null ? _i : 0) + ((_j = schedule[step]) != null ? _j : 0) | 0;
      const majority = a & b ^ a & c ^ b & c;
      const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority | 0;
      h = g;
      g = f;
      f = e;
      e = d + first | 0;
      d = c;
      c = b;
      b = a;
      a = first + second | 0;
    }
    state[0] = ((_k = state[0]) != null ? _k : 0) + a;
    state[1] = ((_l = state[1]) != null ? _l : 0) + b;
    state[2] = ((_m = state[2]) != null ? _m : 0) + c;
    state[3] = ((_n = state[3]) != null ? _n : 0) + d;
    state[4] = ((_o = state[4]) != null ? _o : 0) + e;
    state[5] = ((_p = state[5]) != null ? _p : 0) + f;
    state[6] = ((_q = state[6]) != null ? _q : 0) + g;
    state[7] = ((_r = state[7]) != null ? _r : 0) + h;
  }
  function word(bytes, at) {
    var _a2, _b2, _c, _d;
    const high = ((_a2 = bytes[at]) != null ? _a2 : 0) << 24 | ((_b2 = bytes[at + 1]) != null ? _b2 : 0) << 16;
    return high | ((_c = bytes[at + 2]) != null ? _c : 0) << 8 | ((_d = bytes[at + 3]) != null ? _d : 0);
  }
  function expanded(step) {
    var _a2, _b2, _c, _d;
    const before15 = (_a2 = schedule[step - 15]) != null ? _a2 : 0;
    const before2 = (_b2 = schedule[step - 2]) != null ? _b2 : 0;
    const sum0 = rotated(before15, 7) ^ rotated(before15, 18) ^ before15 >>> 3;
    const sum1 = rotated(before2, 17) ^ rotated(before2, 19) ^ before2 >>> 10;
    return ((_c = schedule[step - 16]) != null ? _c : 0) + sum0 + ((_d = schedule[step - 7]) != null ? _d : 0) + sum1 | 0;
  }
  function rotated(bits2, by) {
    return bits2 >>> by | bits2 << 32 - by;
  }
  var tail = new Uint8Array(2 * blockBytes);
  var running = new Int32Array(stateWords);
  var innerDigest = new Uint8Array(stateWords * 4);
  function finish2(start2, message, bytesBefore, digest) {
    var _a2, _b2;
    running.set(start2);
    const rest = message.length % blockBytes;
    const whole = message.length - rest;
    for (let begin = 0; begin < whole; begin += blockBytes) compress(running, message, begin);
    const end = rest + 9 > blockBytes ? 2 * blockBytes : blockBytes;
    for (let index = 0; index < rest; index++) tail[index] = (_a2 = message[whole + index]) != null ? _a2 : 0;
    tail[rest] = 128;
    tail.fill(0, rest + 1, end);
    const bits2 = (bytesBefore + message.length) * 8;
    putWord(tail, end - 8, Math.floor(bits2 / 4294967296));
    putWord(tail, end - 4, bits2);
    for (let begin = 0; begin < end; begin += blockBytes) compress(running, tail, begin);
    for (let index = 0; index < stateWords; index++) putWord(digest, index * 4, (_b2 = running[index]) != null ? _b2 : 0);
    return digest;
  }
  function putWord(bytes, at, value) {
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
  }
  function sha256(message) {
    return finish2(firstState, message, 0, new Uint8Array(stateWords * 4));
  }
  function hmacSha256(key) {
    const padded2 = new Uint8Array(blockBytes);
    padded2.set(key.length > blockBytes ? sha256(key) : key);
    const startFrom = (mask) => {
      const state = firstState.slice();
      const masked = padded2.map((byte) => byte ^ mask);
      compress(state, masked, 0);
      return state;
    };
    const inner = startFrom(54);
    const outer = startFrom(92);
    return (message) => {
      finish2(inner, message, blockBytes, innerDigest);
      return finish2(outer, innerDigest, blockBytes, new Uint8Array(stateWords * 4));
    };
  }

  // src/tables/personal-data/keyed-codes.ts
  var letters2 = "bcdfghjklmnpqrst";
  var codeLetters = 20;
  var codePattern = new RegExp(`^[${letters2}]{${codeLetters}}$`);
  function keyedCodes(key) {
    const authenticate = hmacSha256(utf8Bytes2(key));
    const known = /* @__PURE__ */ new Map();
    return (answer) => {
      if (answer === "") return "";
      const before = known.get(answer);
      if (before !== void 0) return before;
      const code = inLetters(authenticate(utf8Bytes2(answer)));
      known.set(answer, code);
      return code;
    };
  }
  function inLetters(bytes) {
    var _a2;
    let code = "";
    for (let index = 0; index < codeLetters; index++) {
      const byte = (_a2 = bytes[index >> 1]) != null ? _a2 : 0;
      code += letters2.charAt(index % 2 === 0 ? byte >> 4 : byte & 15);
    }
    return code;
  }
  function isCode(text8) {
    return codePattern.test(text8);
  }

  // src/commands/targets/treatment-memory.ts
  var signs = {
    kept: "",
    leftOut: "-",
    hashed: "#",
    leftOutByRule: "~",
    hashedByRule: "%",
    waiting: "?"
  };
  var awaySign = "!";
  function storedSeen(columns3) {
    return columns3.map(({ id, state, away }) => `${away ? awaySign : ""}${id}${signs[state]}`);
  }
  function seenColumns({ seen, columns: columns3 }) {
    if (seen !== void 0) return seen.map(readSeen);
    return columns3.length === 0 ? void 0 : columns3.map(([id]) => ({ id, state: "kept", away: false }));
  }
  function readSeen(text8) {
    var _a2, _b2, _c;
    const away = text8.startsWith(awaySign);
    const id = text8.replace(/^!|[-#~%?]$/g, "");
    const sign = (_b2 = (_a2 = /[-#~%?]$/.exec(text8)) == null ? void 0 : _a2[0]) != null ? _b2 : "";
    const found = (_c = Object.entries(signs).find(([, own]) => own === sign)) == null ? void 0 : _c[0];
    return { id, state: found != null ? found : "kept", away };
  }

  // src/commands/targets/link-groups.ts
  var maxTabCharacters2 = 31;
  var sharedCharacters = 20;
  var systemHeading = /^_(index$|parent_|submission_)/;
  function recogniseGroups(parts, linkedSheets, memories) {
    var _a2;
    const known = new Set(linkedSheets.map(({ group }) => group));
    const isUnsure = ({ group }) => stemOf(group) !== void 0 || isLong(group) && !known.has(group);
    const cut3 = parts.filter(isUnsure);
    if (cut3.length === 0) return parts;
    const likenesses = cut3.flatMap(
      (part) => linkedSheets.filter(({ group }) => stemOf(group) !== void 0 && stemOf(group) === beginningOf(part.group)).map(({ group }) => ({ part, group, likeness: likenessOf(part, group, memories[group]) }))
    );
    likenesses.sort((one, other) => other.likeness - one.likeness);
    const groupOf = /* @__PURE__ */ new Map();
    const taken2 = /* @__PURE__ */ new Set();
    for (const { part, group, likeness } of likenesses) {
      if (likeness === 0 || groupOf.has(part) || taken2.has(group)) continue;
      groupOf.set(part, group);
      taken2.add(group);
    }
    for (const { group } of linkedSheets) taken2.add(group);
    for (const part of cut3) {
      const group = (_a2 = groupOf.get(part)) != null ? _a2 : freeName2(part.group, taken2);
      taken2.add(group);
      groupOf.set(part, group);
    }
    const nameOf3 = new Map(parts.map((part) => {
      var _a3;
      return [part.group, (_a3 = groupOf.get(part)) != null ? _a3 : part.group];
    }));
    return parts.map((part) => {
      var _a3;
      return {
        ...part,
        group: (_a3 = nameOf3.get(part.group)) != null ? _a3 : part.group,
        parent: part.parent === void 0 ? void 0 : nameOf3.get(part.parent)
      };
    });
  }
  function stemOf(tab) {
    const stem = tab.replace(/ \(\d+\)$/, "").replace(/\.\.\.$/, "");
    return stem === tab ? void 0 : [...stem].slice(0, sharedCharacters).join("");
  }
  function isLong(name3) {
    return [...name3].length > maxTabCharacters2;
  }
  function beginningOf(name3) {
    var _a2;
    return (_a2 = stemOf(name3)) != null ? _a2 : [...name3].slice(0, sharedCharacters).join("");
  }
  function likenessOf({ table, group: tab }, group, memory) {
    const sameName = tab === group ? 0.01 : 0;
    const columns3 = memory && seenColumns(memory);
    if (columns3 === void 0) return sameName;
    const known = new Set(columns3.map(({ id }) => id));
    const ids = columnIds(table.headings);
    const shared = ids.filter((id) => known.has(id));
    const hasSharedQuestion = ids.some((id, index) => {
      var _a2;
      return known.has(id) && !systemHeading.test((_a2 = table.headings[index]) != null ? _a2 : "");
    });
    return hasSharedQuestion ? shared.length / (ids.length + known.size - shared.length) + sameName : 0;
  }
  function freeName2(tab, taken2) {
    if (!taken2.has(tab)) return tab;
    const base = tab.replace(/ \(\d+\)$/, "");
    for (let number6 = 1; ; number6++) {
      const name3 = `${base} (${number6})`;
      if (!taken2.has(name3)) return name3;
    }
  }

  // src/commands/targets/treat-targets.ts
  var noneRepeated = { states: /* @__PURE__ */ new Map(), unwanted: /* @__PURE__ */ new Set() };
  function startTreatment(services2, settings, { columnChoices: choices }, status) {
    let codes;
    const codeOf = (answer) => {
      codes != null ? codes : codes = keyedCodes(ensureCodeKey(services2.documentStore, settings.properties, services2.uniqueId));
      return codes(answer);
    };
    const isFirst = seenColumns(status) === void 0;
    return (target, repeated) => {
      var _a2, _b2, _c, _d, _e;
      const { group, memory } = target;
      const unwanted = memory.columns.map(([id]) => id).filter((id) => repeated.unwanted.has(id));
      if (choices === void 0 && unwanted.length === 0) return { ...target, treatment: void 0 };
      const whole = (_a2 = target.table) != null ? _a2 : nothing2;
      const before = isFirst ? void 0 : (_b2 = seenColumns(memory)) != null ? _b2 : [];
      const ids = columnIds(whole.headings);
      const choice = choices && choiceOf(choices.sheets, group);
      const decided = decideColumns({
        ids,
        headings: whole.headings,
        fixed: fixedColumns(whole, group !== ""),
        choice,
        newColumns: (_c = choices == null ? void 0 : choices.newColumns) != null ? _c : "add",
        seen: before
      });
      const states2 = decided.map((state, index) => {
        var _a3, _b3;
        return (_b3 = repeated.states.get((_a3 = ids[index]) != null ? _a3 : "")) != null ? _b3 : state;
      });
      const table = target.table && treatColumns(whole, states2.map(treatmentOf), codeOf);
      const chosen = [...(_d = choice == null ? void 0 : choice.leaveOut) != null ? _d : [], ...(_e = choice == null ? void 0 : choice.hash) != null ? _e : []];
      const shown = shownBefore(before);
      const hidden = [...chosen.filter((id) => shown.has(id)), ...unwanted];
      const hiddenAway = new Set(hidden.filter((id) => !ids.includes(id)));
      return { ...target, table, treatment: { whole, ids, states: states2, before, hiddenAway, codeOf } };
    };
  }
  function stateOfColumn(treatment, id) {
    var _a2;
    return (_a2 = treatment == null ? void 0 : treatment.states[treatment.ids.indexOf(id)]) != null ? _a2 : "kept";
  }
  var nothing2 = { name: "", headings: [], kinds: [], rows: [], notices: [] };
  function shownBefore(before) {
    return new Set(before == null ? void 0 : before.filter(({ state }) => state === "kept").map(({ id }) => id));
  }
  function choiceOf(sheets, group) {
    const stem = stemOf(group);
    if (stem === void 0) return sheets[group];
    const alike = Object.entries(sheets).filter(([name3]) => stemOf(name3) === stem);
    const all = (which) => alike.flatMap(([, choice]) => choice[which]);
    return { leaveOut: all("leaveOut"), hash: all("hash"), keep: all("keep") };
  }
  function tableAsShown({ whole, ids, before, codeOf }) {
    const shown = new Map(before == null ? void 0 : before.map(({ id, state }) => [id, treatmentOf(state)]));
    return treatColumns(
      whole,
      ids.map((id) => {
        var _a2;
        return (_a2 = shown.get(id)) != null ? _a2 : before === void 0 ? "keep" : "leaveOut";
      }),
      codeOf
    );
  }
  function newlyHidden({ ids, states: states2, before }) {
    const shown = shownBefore(before);
    const isHidden = (index) => {
      var _a2;
      return treatmentOf((_a2 = states2[index]) != null ? _a2 : "kept") !== "keep";
    };
    return ids.map((_id, index) => index).filter((index) => {
      var _a2;
      return isHidden(index) && shown.has((_a2 = ids[index]) != null ? _a2 : "");
    });
  }
  function changedByTreatment(treatment, into) {
    const changed = /* @__PURE__ */ new Set();
    if (treatment === void 0) return changed;
    const { ids, states: states2, before } = treatment;
    const shown = new Map(before == null ? void 0 : before.map(({ id, state }) => [id, treatmentOf(state)]));
    let column3 = 0;
    ids.forEach((id, index) => {
      var _a2;
      const now = treatmentOf((_a2 = states2[index]) != null ? _a2 : "kept");
      if (now === "leaveOut") return;
      const then = shown.get(id);
      if (then !== void 0 && then !== now && (into != null ? into : now) === now) changed.add(column3);
      column3++;
    });
    return changed;
  }
  var headingCharacters = 80;
  var mostWaiting = 50;
  function treatmentMemory(treatment) {
    if (treatment === void 0) return {};
    const { whole, ids, states: states2, before } = treatment;
    const waiting = ids.map((id, index) => {
      var _a2;
      return [id, ((_a2 = whole.headings[index]) != null ? _a2 : "").slice(0, headingCharacters)];
    }).filter((_column, index) => states2[index] === "waiting");
    return {
      seen: storedSeen(columnsSeen(ids, states2, before)),
      ...waiting.length === 0 ? {} : { waiting: waiting.slice(0, mostWaiting) }
    };
  }
  function remarksOnTreatment(treatment) {
    if ((treatment == null ? void 0 : treatment.before) === void 0) return [];
    const { whole, ids, states: states2, before } = treatment;
    const known = new Set(before.map(({ id }) => id));
    const codes = { waiting: "columnsWaiting", leftOutByRule: "columnsLeftOut", hashedByRule: "columnsHashed" };
    return Object.entries(codes).flatMap(([state, code]) => {
      const isNew = (index) => {
        var _a2;
        return states2[index] === state && !known.has((_a2 = ids[index]) != null ? _a2 : "");
      };
      const headings = whole.headings.filter((_heading, index) => isNew(index));
      return headings.length === 0 ? [] : [{ code, details: { headings } }];
    });
  }

  // src/commands/targets/show-parents.ts
  function parentsFirst(targets) {
    const byGroup = new Map(targets.map((target) => [target.group, target]));
    const ordered = /* @__PURE__ */ new Set();
    const add = (target, below) => {
      var _a2;
      const around = target.group === "" ? void 0 : byGroup.get((_a2 = target.parent) != null ? _a2 : "");
      if (around !== void 0 && !below.includes(around)) add(around, [...below, target]);
      ordered.add(target);
    };
    for (const target of targets) add(target, []);
    return [...ordered];
  }
  function withRenamedParents(saved, { group, parent }, renames) {
    var _a2, _b2, _c;
    const before = (_a2 = saved.parentColumns[group]) != null ? _a2 : [];
    const ofSubmission = followRenames(before, "submission", (_b2 = renames.get("")) != null ? _b2 : []);
    const now = parent === void 0 ? ofSubmission : followRenames(ofSubmission, "parent", (_c = renames.get(parent)) != null ? _c : []);
    return now === before ? saved : { ...saved, parentColumns: { ...saved.parentColumns, [group]: now } };
  }
  function withParents(saved, target, targets, stateOf2) {
    var _a2;
    const { table, keys, parent, group } = target;
    const chosen = (_a2 = saved.parentColumns[group]) != null ? _a2 : [];
    const tableOf2 = (wanted2) => {
      const found = wanted2 === void 0 ? void 0 : targets.find((other) => other.group === wanted2);
      return (found == null ? void 0 : found.table) && { table: found.table, keys: found.keys };
    };
    if (group === "") return { target, repeated: noneRepeated };
    const parents = { submission: tableOf2(""), parent: tableOf2(parent) };
    const unwanted = new Set(unwantedColumns(chosen, parents));
    if (table === void 0) return { target, repeated: { states: /* @__PURE__ */ new Map(), unwanted } };
    const { table: whole, added: added2 } = addParentColumns({ table, keys }, chosen, parents);
    const states2 = [...added2].map(([id, from]) => {
      const state = stateOf2(from.of === "submission" ? "" : parent != null ? parent : "", from.id);
      return [id, state === "waiting" ? "leftOutByRule" : state];
    });
    return { target: { ...target, table: whole }, repeated: { states: new Map(states2), unwanted } };
  }

  // src/commands/targets/targets.ts
  function nameTargets(spreadsheet, saved, status, found, unread = /* @__PURE__ */ new Set()) {
    const parts = recogniseGroups(found, saved.linkedSheets, status.linked);
    const partOf2 = (group) => parts.find((part) => part.group === group);
    const known = new Set(saved.linkedSheets.map(({ group }) => group));
    const added2 = [];
    for (const { group, parent, table } of parts) {
      if (group === "" || known.has(group) || table.rows.length === 0) continue;
      const sheetName3 = suggestSheetName(spreadsheet, group, () => false, [saved.sheetName, ...namesOf2(added2)]);
      added2.push({ group, sheetId: noSheet, sheetName: sheetName3, ...parent === void 0 ? {} : { parent } });
    }
    const named = added2.length === 0 ? saved : { ...saved, linkedSheets: [...saved.linkedSheets, ...added2] };
    const targetOf3 = (group, sheet) => {
      var _a2, _b2, _c;
      const part = partOf2(group);
      const table = part === void 0 || part.table.headings.length === 0 ? void 0 : part.table;
      const memory = group === "" ? status : (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory;
      const { sheetId, sheetName: sheetName3, parent } = sheet;
      const received = (_b2 = table == null ? void 0 : table.rows.length) != null ? _b2 : 0;
      return {
        ...{ group, sheetId, sheetName: sheetName3, memory, table, received },
        keys: part == null ? void 0 : part.keys,
        outlined: part == null ? void 0 : part.outlined,
        oldestKept: 0,
        parent: (_c = part == null ? void 0 : part.parent) != null ? _c : parent
      };
    };
    const linked = named.linkedSheets.filter(({ group }) => !unread.has(group)).map((sheet) => targetOf3(sheet.group, sheet));
    return { targets: [targetOf3("", saved), ...linked], saved: named };
  }
  function namesOf2(sheets) {
    return sheets.map(({ sheetName: sheetName3 }) => sheetName3);
  }
  function findTargetSheet(spreadsheet, settings, saved, target) {
    if (target.sheetId !== noSheet) {
      const sheet = spreadsheet.sheetById(target.sheetId);
      if (sheet !== void 0) return { sheet, isNew: false, isBlank: false };
      if (target.group === "") throw new FieldrowsError("sheetGone", { importName: saved.name });
    }
    const named = spreadsheet.sheetByName(target.sheetName);
    if (named === void 0) return void 0;
    const isOthers = settings.imports.some(
      (other) => sheetIdsOf(other).includes(named.sheetId()) && (other.id !== saved.id || target.sheetId === noSheet)
    );
    if (isOthers) throw new FieldrowsError("sheetNameTaken", { sheetName: target.sheetName });
    return { sheet: named, isNew: true, isBlank: false };
  }
  function createTargetSheet(spreadsheet, target) {
    return { sheet: spreadsheet.addSheet(target.sheetName), isNew: true, isBlank: true };
  }
  function sheetIdsOf(saved) {
    return [saved.sheetId, ...saved.linkedSheets.map(({ sheetId }) => sheetId)].filter((id) => id !== noSheet);
  }
  function sheetIdsOfOthers({ imports: imports2, facts }, saved) {
    return imports2.filter(({ id }) => id !== saved.id).flatMap(sheetIdsOf).concat(facts.statusSheetId);
  }
  function withSheetId(saved, group, sheetId) {
    if (group === "") return saved.sheetId === sheetId ? saved : { ...saved, sheetId };
    const isKnown = saved.linkedSheets.some((sheet) => sheet.group === group && sheet.sheetId === sheetId);
    if (isKnown) return saved;
    const linkedSheets = saved.linkedSheets.map((sheet) => sheet.group === group ? { ...sheet, sheetId } : sheet);
    return { ...saved, linkedSheets };
  }
  function withMemoriesOf(status, { linked, accepted, sourceFingerprint, ...main }) {
    return withMemory({ ...status, linked, accepted, sourceFingerprint }, "", main);
  }
  function withMemory(status, group, memory) {
    const { rows: rows5, sheetFingerprint, markerColumn, columns: columns3, part, seen, waiting, leaving } = memory;
    const own = { rows: rows5, sheetFingerprint, markerColumn, columns: columns3, part, seen, waiting, leaving };
    return group === "" ? { ...status, ...own } : { ...status, linked: { ...status.linked, [group]: own } };
  }

  // src/sheets/newest-rows.ts
  function oldestKept(newest2, submissions2, others = []) {
    var _a2;
    const { table, keys = rowKeys(table, findKeyColumn(table)) } = submissions2;
    const numbers2 = /* @__PURE__ */ new Set();
    for (const key of keys) {
      const number6 = submissionOf(key);
      if (number6 === void 0) return void 0;
      numbers2.add(number6);
    }
    for (const key of others) {
      const number6 = submissionOf(key);
      if (number6 !== void 0) numbers2.add(number6);
    }
    if (numbers2.size <= newest2) return 0;
    const ascending = Float64Array.from(numbers2).sort();
    return (_a2 = ascending[ascending.length - newest2]) != null ? _a2 : 0;
  }
  function keepNewest({ table, keys: given }, oldest) {
    if (oldest === 0) return { table, keys: given };
    const keys = given != null ? given : rowKeys(table, findKeyColumn(table));
    const isKept2 = (_, row) => {
      var _a2, _b2;
      return ((_b2 = submissionOf((_a2 = keys[row]) != null ? _a2 : "")) != null ? _b2 : oldest) >= oldest;
    };
    return { table: { ...table, oldestKept: oldest, rows: table.rows.filter(isKept2) }, keys: given == null ? void 0 : given.filter(isKept2) };
  }

  // src/commands/refresh/newest-submissions.ts
  function withNewest({ newest: newest2 }, targets, opened, range) {
    var _a2, _b2;
    const submissions2 = targets[0];
    if (newest2 === 0 || (submissions2 == null ? void 0 : submissions2.table) === void 0) return targets;
    const { table, keys } = submissions2;
    const marks = range === void 0 || opened === void 0 ? [] : (_a2 = readSheet2(opened.sheet)) == null ? void 0 : _a2.markerCells;
    const inSheet = (marks != null ? marks : []).flatMap((cell) => {
      var _a3, _b3;
      return (_b3 = (_a3 = parseMark(cell)) == null ? void 0 : _a3.key) != null ? _b3 : [];
    });
    const oldest = (_b2 = oldestKept(newest2, { table, keys }, inSheet)) != null ? _b2 : 0;
    if (oldest === 0) return targets;
    return targets.map((target) => {
      const kept = target.table && keepNewest({ table: target.table, keys: target.keys }, oldest);
      return { ...target, table: kept == null ? void 0 : kept.table, keys: kept == null ? void 0 : kept.keys, oldestKept: oldest };
    });
  }
  function remarksOnNewest({ newest: newest2 }, submissions2, aged) {
    if (newest2 === 0) return [];
    const isUnknown = submissions2.oldestKept === 0 && submissions2.received > newest2;
    if (isUnknown) return [{ code: "newestUnknown", details: {} }];
    return aged === 0 ? [] : [{ code: "rowsAged", details: { count: aged, newest: newest2 } }];
  }

  // src/commands/refresh/portions.ts
  function extentOf({ saved, before, accept, extent }) {
    var _a2;
    const { reading, state } = before;
    if ((reading == null ? void 0 : reading.checkpoint) !== void 0 && ((_a2 = reading.chosen) != null ? _a2 : "") !== chosenContent(saved)) return "everything";
    const isUnderWay = (reading == null ? void 0 : reading.total) !== void 0;
    if (isUnderWay) return "usual";
    return state === "held" && !accept ? "everything" : extent;
  }
  function chosenContent({ columnChoices: columnChoices2, parentColumns, newest: newest2 }) {
    const repeated = Object.entries(parentColumns).filter(([, columns3]) => columns3.length > 0);
    const hasChosen = columnChoices2 !== void 0 || repeated.length > 0 || newest2 > 0;
    return hasChosen ? hashText(JSON.stringify([columnChoices2 != null ? columnChoices2 : null, repeated, newest2])) : "";
  }
  function isNothingNew({ range, isLast, isEmpty: isEmpty2 }) {
    return isLast && isEmpty2 && range !== void 0 && range.start > 0 && range.after === range.start;
  }
  function settledRows(status, portion) {
    if (portion === void 0 || status.settledRows !== void 0) return portion && status.settledRows;
    if (status.lastCompleteAt === 0) return {};
    const linked = Object.entries(status.linked).map(([group, { rows: rows5 }]) => [group, rows5]);
    return Object.fromEntries([["", status.rows], ...linked]);
  }
  function wantsEarlierRows({ targets, portion }) {
    const range = portion == null ? void 0 : portion.range;
    if (range === void 0 || range.after === 0) return false;
    return targets.some(({ sheet }) => {
      if (sheet === void 0) return false;
      const isShort = range.start > 0 && sheet.rows.rowsBefore < sheet.task.memory.rows;
      return isShort || sheet.columns.putBack;
    });
  }
  function isLastPortion(portion) {
    return portion === void 0 || portion.isLast;
  }
  function keptAtEnd(saved, { done, wholeAt }) {
    return { reading: { ...aboutImport(saved), checkpoint: done, ...definedAt(wholeAt) }, settledRows: void 0 };
  }
  function keptUnderWay(saved, before, portion, ending, counts) {
    var _a2, _b2;
    const read5 = { done: portion.read, again: portion.readBefore, anew: 0 }[ending];
    return {
      settledRows: settledRows(before, portion),
      reading: {
        ...{ ...aboutImport(saved), checkpoint: portion[ending], read: read5, total: portion.total },
        ...countsKept(ending === "done" ? counts : (_a2 = before.reading) == null ? void 0 : _a2.counts),
        ...definedAt((_b2 = before.reading) == null ? void 0 : _b2.wholeAt)
      }
    };
  }
  function keptWhileHeld(saved, before, portion) {
    var _a2;
    const reading = { ...aboutImport(saved), checkpoint: portion.again, ...countsKept((_a2 = before.reading) == null ? void 0 : _a2.counts) };
    return { reading, settledRows: settledRows(before, portion) };
  }
  function aboutImport(saved) {
    return { offerUid: saved.offerUid, inBackground: false, chosen: chosenContent(saved) };
  }
  function definedAt(wholeAt) {
    return wholeAt === void 0 ? {} : { wholeAt };
  }
  function countsKept(counts) {
    return counts === void 0 ? {} : { counts };
  }
  function countsWithEarlier(before, portion, counts) {
    var _a2;
    const range = portion == null ? void 0 : portion.range;
    const earlier = (_a2 = before.reading) == null ? void 0 : _a2.counts;
    if (range === void 0 || range.after === range.start || earlier === void 0) return counts;
    return {
      received: earlier.received + counts.received,
      added: earlier.added + counts.added,
      changed: earlier.changed + counts.changed,
      removed: earlier.removed + counts.removed
    };
  }

  // src/sheets/marks-after.ts
  function fingerprintMarks(markerCells) {
    let end = markerCells.length;
    while (end > 0 && markerCells[end - 1] === "") end--;
    return hashText(markerCells.slice(0, end).map(String).join("\n"));
  }
  function marksAfter(plan, rows5, before) {
    let cells5 = before.length === 0 ? [markerHeading] : [...before];
    for (const operation of plan.operations) {
      switch (operation.do) {
        case "insertRows": {
          const blank = new Array(operation.rows).fill("");
          while (cells5.length < operation.after) cells5.push("");
          cells5 = cells5.slice(0, operation.after).concat(blank, cells5.slice(operation.after));
          break;
        }
        case "writeMarks":
          while (cells5.length < operation.row - 1 + operation.marks.length) cells5.push("");
          operation.marks.forEach((mark2, offset) => {
            cells5[operation.row - 1 + offset] = mark2;
          });
          break;
        case "writeRows":
        case "renumberRows":
          while (cells5.length < operation.row - 1 + operation.tableRows.length) cells5.push("");
          operation.tableRows.forEach((tableRow, offset) => {
            cells5[operation.row - 1 + offset] = markOf(rows5, tableRow);
          });
          break;
        case "releaseRow":
          cells5[operation.row - 1] = "";
          break;
        case "removeRows":
          cells5.splice(operation.row - 1, operation.rows);
          break;
      }
    }
    return cells5;
  }

  // src/commands/reconcile/sheet-memory.ts
  function columnsWhileWriting(examined) {
    const { reading, columns: columns3, renames, known, shrinkage } = examined;
    if (reading.layout === void 0) return void 0;
    if (!changesColumns(columns3) && renames.length === 0 && shrinkage === void 0) return void 0;
    return renamesInProgress(columnsInProgress(columns3, known), renames).map(storedColumn);
  }
  function memoryAfter(examined, plan, marks, applied, beginning, isFinal) {
    const { task, table, columns: columns3, reading, known } = examined;
    const { seen, waiting, leaving } = task.memory;
    const remembered = placesAfter(columnsToRemember(table, columns3, reading.layout, known), examined, plan);
    return {
      // What was seen before stays so until all rows are done: until then old answers may be in the sheet.
      ...applied.complete && task.table !== void 0 && isLastPart(table.range) ? treatmentMemory(task.treatment) : { seen, waiting, leaving },
      rows: applied.complete ? marks.filter(isInExport).length : rowsDone(examined, applied),
      // An unfinished sheet must not look unchanged to the next run.
      sheetFingerprint: applied.complete && isFinal ? fingerprintMarks(marks) : "",
      markerColumn: plan.markerColumn,
      columns: applied.columnsDone ? remembered.map(storedColumn) : beginning
    };
  }
  function rowsDone({ table, rows: rows5 }, { rowsToWrite, rowsWritten }) {
    if (table.range !== void 0) return rows5.rowsBefore;
    return Math.max(0, table.rows.length - (rowsToWrite - rowsWritten));
  }
  function placesAfter(remembered, { reading, columns: columns3 }, plan) {
    var _a2;
    const columnOf2 = /* @__PURE__ */ new Map();
    (_a2 = reading.layout) == null ? void 0 : _a2.columnOf.forEach((column3, id) => {
      columnOf2.set(id, plan.moved(column3));
    });
    columns3.ids.forEach((id, index) => {
      var _a3;
      columnOf2.set(id, (_a3 = plan.sheetColumns[index]) != null ? _a3 : 0);
    });
    return rememberPlaces(remembered, plan.headings, columnOf2);
  }
  function isAsLeft(sheet, memory) {
    if (sheet === void 0 || memory.sheetFingerprint === "") return false;
    const marks = sheet.readColumn(memory.markerColumn);
    if ((marks == null ? void 0 : marks[0]) !== markerHeading || fingerprintMarks(marks) !== memory.sheetFingerprint) return false;
    const layout = readLayout(sheet.readRow(1));
    return layout !== void 0 && missingColumns(layout, memory.columns.map(knownColumn)).length === 0;
  }

  // src/commands/refresh/is-unchanged.ts
  function fingerprintOf(attempt2, reading) {
    return treatedFingerprint(attempt2, reading.fingerprint);
  }
  function treatedFingerprint({ services: services2, saved, personal }, ofSource) {
    const { columnChoices: columnChoices2, vanishedRows, parentColumns, newest: newest2 } = saved;
    const repeated = Object.entries(parentColumns).filter(([, columns3]) => columns3.length > 0);
    const fingerprint2 = [
      ofSource,
      ...vanishedRows === "keep" ? ["keep"] : [],
      ...newest2 > 0 ? [`newest ${newest2}`] : [],
      ...repeated.length > 0 ? [hashText(JSON.stringify(repeated))] : []
    ].join("-");
    if (columnChoices2 === void 0) return fingerprint2;
    const secret = ensurePersonalSecret(services2.userStore, personal, services2.uniqueId);
    return keyedCodes(secret)(`${fingerprint2} ${JSON.stringify(columnChoices2)}`);
  }
  function isUnchanged(spreadsheet, saved, status, fingerprint2, portion) {
    const isSame4 = status.sourceFingerprint !== "" && status.sourceFingerprint === fingerprint2;
    if (!isSame4 && (portion === void 0 || !isNothingNew(portion))) return false;
    return isAsLeft(spreadsheet.sheetById(saved.sheetId), status) && saved.linkedSheets.every(
      ({ group, sheetId }) => {
        var _a2;
        return isAsLeft(spreadsheet.sheetById(sheetId), (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory);
      }
    );
  }

  // src/commands/refresh/unread-parts.ts
  var none = { names: /* @__PURE__ */ new Set(), groups: /* @__PURE__ */ new Set() };
  var standingRemarks = [
    "raggedRows",
    "hxlRow",
    "truncatedAnswers",
    "damagedCells",
    "fileLinks",
    "noKeyColumn",
    "mergedCells"
  ];
  function findUnreadParts(attempt2, { outline }) {
    const { saved, status, extent, services: services2 } = attempt2;
    const hasStanding = status.warnings.some(({ code }) => standingRemarks.includes(code));
    if (outline === void 0 || extent === "everything" || hasStanding) return none;
    const memoryOf = (group) => {
      var _a2;
      return group === "" ? status : (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory;
    };
    const groups2 = saved.linkedSheets.map(({ group }) => group);
    const fingerprints = new Map(outline.map(({ name: name3, fingerprint: fingerprint2 }) => [name3, fingerprint2]));
    const isSame4 = (group) => {
      const { part } = memoryOf(group);
      const now = part && fingerprints.get(part.name);
      return now !== void 0 && treatedFingerprint(attempt2, now) === (part == null ? void 0 : part.fingerprint);
    };
    const known = new Set(["", ...groups2].map((group) => {
      var _a2;
      return (_a2 = memoryOf(group).part) == null ? void 0 : _a2.name;
    }));
    if (!outline.every(({ name: name3 }) => known.has(name3))) return none;
    const same = new Set(["", ...groups2].filter(isSame4));
    const spared = saved.linkedSheets.filter(
      ({ group, sheetId }) => same.has(group) && dependsOnSame(saved, group, same) && isAsLeftIn(services2.spreadsheet, sheetId, memoryOf(group))
    );
    const unread = new Set(spared.map(({ group }) => group));
    for (const { group } of saved.linkedSheets)
      if (!unread.has(group)) for (const parent of parentsOf(saved, group)) unread.delete(parent);
    return { groups: unread, names: new Set([...unread].map((group) => {
      var _a2, _b2;
      return (_b2 = (_a2 = memoryOf(group).part) == null ? void 0 : _a2.name) != null ? _b2 : "";
    })) };
  }
  function dependsOnSame(saved, group, same) {
    var _a2;
    const repeatsSubmission = ((_a2 = saved.parentColumns[group]) == null ? void 0 : _a2.some(({ of }) => of === "submission")) === true;
    if ((repeatsSubmission || saved.newest > 0) && !same.has("")) return false;
    return parentsOf(saved, group).every((parent) => same.has(parent));
  }
  function parentsOf({ linkedSheets }, group) {
    var _a2;
    const parents = [];
    for (let next = group; next !== void 0; ) {
      const current = next;
      next = (_a2 = linkedSheets.find((sheet) => sheet.group === current)) == null ? void 0 : _a2.parent;
      if (next === void 0 || parents.includes(next)) break;
      parents.push(next);
    }
    return parents;
  }
  function isAsLeftIn(spreadsheet, sheetId, memory) {
    return isAsLeft(spreadsheet.sheetById(sheetId), memory);
  }

  // src/commands/refresh/examine-targets.ts
  function examineTargets(attempt2, reading) {
    const { services: services2, progress, settings, status } = attempt2;
    const { portion } = reading;
    progress.report({ phase: "reading", done: 0, total: 0 });
    const unread = findUnreadParts(attempt2, reading);
    const parts = reading.parts(unread.names);
    const named = nameTargets(services2.spreadsheet, attempt2.saved, status, parts, unread.groups);
    progress.report({ phase: "comparing", done: 0, total: 0 });
    const found = new Map(
      named.targets.map((target) => [target.group, findTargetSheet(services2.spreadsheet, settings, named.saved, target)])
    );
    const targets = withNewest(named.saved, named.targets, found.get(""), portion == null ? void 0 : portion.range);
    let { saved } = named;
    const treat = startTreatment(services2, settings, saved, status);
    const examined = /* @__PURE__ */ new Map();
    const renames = /* @__PURE__ */ new Map();
    const stateOf2 = (group, id) => {
      var _a2;
      return stateOfColumn((_a2 = examined.get(group)) == null ? void 0 : _a2.target.treatment, id);
    };
    for (const asRead of parentsFirst(targets)) {
      saved = withRenamedParents(saved, asRead, renames);
      const { target: whole, repeated } = withParents(saved, asRead, targets, stateOf2);
      const target = treat(whole, repeated);
      const opened = found.get(target.group);
      const sheet = opened && examine(attempt2, saved, portion, target, opened);
      examined.set(target.group, { target, sheet });
      if (sheet !== void 0) renames.set(target.group, sheet.renames);
    }
    return { targets: targets.flatMap(({ group }) => {
      var _a2;
      return (_a2 = examined.get(group)) != null ? _a2 : [];
    }), saved, unread: unread.groups, portion };
  }
  function makeTarget(attempt2, { saved, portion }, target) {
    return examine(attempt2, saved, portion, target, createTargetSheet(attempt2.services.spreadsheet, target));
  }
  function examine(attempt2, saved, portion, target, opened) {
    var _a2;
    const { table, keys, memory, group, treatment, oldestKept: oldestKept2 } = target;
    const settled2 = (portion == null ? void 0 : portion.range) && settledRows(attempt2.before, portion);
    return examineSheet({
      opened,
      table,
      keys,
      memory,
      treatment,
      oldestKept: oldestKept2,
      vanishedRows: saved.vanishedRows,
      changeLog: saved.changeLog,
      lastCompleteAt: attempt2.before.lastCompleteAt,
      trimmable: sheetIdsOfOthers(attempt2.settings, saved),
      range: portion == null ? void 0 : portion.range,
      settledRows: settled2 && ((_a2 = settled2[group]) != null ? _a2 : 0),
      importName: group === "" ? saved.name : `${saved.name}/${group}`
    });
  }

  // src/sheets/cut-off.ts
  function mayBeCutOff({ key, keys, vanished }, markerCells) {
    if (vanished.length === 0) return false;
    const numbers2 = keys.map(Number);
    const isInOrder = key.kind === "id" && numbers2.every((id, index) => {
      var _a2;
      return index === 0 || id > ((_a2 = numbers2[index - 1]) != null ? _a2 : 0);
    });
    const last = numbers2[numbers2.length - 1];
    if (!isInOrder || last === void 0) return true;
    return vanished.some((row) => {
      var _a2;
      return !(Number((_a2 = parseMark(markerCells[row - 1])) == null ? void 0 : _a2.key) < last);
    });
  }

  // src/commands/refresh/missing-rows.ts
  function doubtMissingRows({ before }, reading, { task, rows: rows5, reading: sheet, counts: { removed } }, received, count12) {
    var _a2, _b2;
    if (reading.isProven || !mayBeCutOff(rows5, sheet.markerCells)) return void 0;
    const counted = count12();
    if (counted === received) return void 0;
    if (((_a2 = reading.comesAgain) == null ? void 0 : _a2.call(reading)) === false) throw new FieldrowsError("truncatedDownload", {});
    const isUnexplained = ((_b2 = before.serverCount) == null ? void 0 : _b2.hadAll) === true && counted !== void 0 && counted > received;
    if (!isUnexplained && reading.comesAgain !== void 0) return void 0;
    const { importName } = task;
    return new FieldrowsError("rowsMissing", { importName, removed, received, counted: counted != null ? counted : -1 });
  }

  // src/settings/cell-samples.ts
  var name2 = "fieldrows.cells";
  var sampleSchema = tuple([number5(), number5()]);
  var samplesSchema = pipe(array(sampleSchema), readonly());
  var week = 7 * 24 * 36e5;
  var mostSamples = 6;
  function readCellSamples(properties) {
    const stored2 = safeParse(samplesSchema, readStored(properties, name2));
    return stored2.success ? stored2.output : [];
  }
  function withCellSample(samples, now, cells5) {
    const [before, last] = samples.slice(-2);
    const isClose = before !== void 0 && last !== void 0 && last[0] - before[0] < week;
    const kept = isClose ? samples.slice(0, -1) : samples;
    return [...kept, [now, cells5]].slice(-mostSamples);
  }
  function cellSampleEntries(samples) {
    return storedEntries(name2, samples);
  }

  // src/sheets/plan-columns.ts
  var freeColumns = 5;
  function placeOnBlankSheet({ columns: columns3, gridColumns }) {
    const width3 = columns3.ids.length + 1;
    const missing = width3 + freeColumns - gridColumns;
    return {
      operations: missing > 0 ? [{ do: "insertColumns", after: gridColumns, columns: missing }] : [],
      sheetColumns: columns3.ids.map((_id, index) => index + 1),
      markerColumn: width3,
      gridColumns: Math.max(width3 + freeColumns, gridColumns),
      moved: (column3) => column3
    };
  }
  function placeColumns(input) {
    var _a2, _b2, _c;
    const { layout, columns: columns3, gridColumns } = input;
    if (layout === void 0) return placeOnBlankSheet(input);
    const { blockEnd } = columns3;
    const newAfter = /* @__PURE__ */ new Map();
    for (const index of columns3.added) {
      const namesake = (_b2 = (_a2 = columns3.namesakes.get(index)) == null ? void 0 : _a2.column) != null ? _b2 : Number.POSITIVE_INFINITY;
      const after = namesake <= blockEnd ? namesake - 1 : blockEnd;
      newAfter.set(after, [...(_c = newAfter.get(after)) != null ? _c : [], index]);
    }
    const insertions = [...newAfter].map(([after, indexes]) => {
      const spare = after === blockEnd ? Math.min(input.spareColumns, indexes.length) : 0;
      return { after: after + spare, columns: indexes.length - spare, spare, indexes };
    });
    const insertedBefore = (column3) => insertions.reduce((sum, next) => sum + (next.after < column3 ? next.columns : 0), 0);
    const moved = (column3) => column3 + insertedBefore(column3);
    const sheetColumns = columns3.sheetColumns.map((column3) => column3 > 0 ? moved(column3) : 0);
    for (const { after, spare, indexes } of insertions) {
      const first = after - spare + insertedBefore(after - spare) + 1;
      indexes.forEach((index, place) => {
        sheetColumns[index] = first + place;
      });
    }
    const operations = insertions.filter((next) => next.columns > 0).sort((a, b) => b.after - a.after).map((next) => ({ do: "insertColumns", after: next.after, columns: next.columns }));
    const inserted = insertedBefore(Number.POSITIVE_INFINITY);
    return {
      operations,
      sheetColumns,
      markerColumn: moved(layout.markerColumn),
      gridColumns: gridColumns + inserted,
      moved
    };
  }
  function headingsAfter({ layout, columns: columns3 }, { sheetColumns, markerColumn, gridColumns, moved }) {
    const headings = new Array(gridColumns).fill("");
    layout == null ? void 0 : layout.headings.forEach((heading, index) => {
      headings[moved(index + 1) - 1] = heading;
    });
    sheetColumns.forEach((column3, index) => {
      var _a2;
      headings[column3 - 1] = (_a2 = columns3.headings[index]) != null ? _a2 : "";
    });
    headings[markerColumn - 1] = markerHeading;
    return headings;
  }
  function formatOperations(input, sheetColumns) {
    const columnsByFormat = /* @__PURE__ */ new Map();
    for (const index of input.columns.reformatted) {
      const format2 = numberFormat(input.table.kinds[index] || "text");
      const columns3 = columnsByFormat.get(format2) || [];
      columns3.push(sheetColumns[index] || 0);
      columnsByFormat.set(format2, columns3);
    }
    const operations = [];
    columnsByFormat.forEach((columns3, format2) => {
      operations.push({ do: "formatColumns", format: format2, blocks: blocksOf(columns3) });
    });
    return operations;
  }
  function headingOperations(input, placement) {
    var _a2;
    const { layout, columns: columns3, table } = input;
    const { sheetColumns, markerColumn, moved } = placement;
    if (layout === void 0) {
      return [
        { do: "freezeHeadings" },
        { do: "styleHeadings", column: 1, columns: markerColumn, style: "imported" },
        { do: "hideMarker", column: markerColumn },
        { do: "writeHeadings", column: 1, headings: [...table.headings, markerHeading] }
      ];
    }
    const operations = ((_a2 = input.renames) != null ? _a2 : []).map(
      ({ index, column: column3 }) => {
        var _a3;
        return {
          do: "writeHeadings",
          column: moved(column3),
          headings: [(_a3 = table.headings[index]) != null ? _a3 : ""]
        };
      }
    );
    const headingAt = /* @__PURE__ */ new Map();
    for (const index of columns3.added) headingAt.set(sheetColumns[index] || 0, table.headings[index] || "");
    for (const { column: column3, columns: width3 } of blocksOf([...headingAt.keys()])) {
      operations.push({ do: "styleHeadings", column: column3, columns: width3, style: "returned" });
      const headings = Array.from({ length: width3 }, (_unused, offset) => headingAt.get(column3 + offset) || "");
      operations.push({ do: "writeHeadings", column: column3, headings });
    }
    for (const block of blocksOf(columns3.gone.map(moved)))
      operations.push({ do: "styleHeadings", ...block, style: "gone" });
    for (const block of blocksOf(columns3.returned.map(moved)))
      operations.push({ do: "styleHeadings", ...block, style: "returned" });
    return operations;
  }

  // src/sheets/plan-marks.ts
  function unmarkOutdated({ rows: rows5, markerCells, layout }) {
    if (layout === void 0) return [];
    const revived = new Set(rows5.revived);
    const outdated = /* @__PURE__ */ new Set([...rows5.outdated, ...rows5.revived]);
    const ascending = [...outdated].sort((a, b) => a - b);
    return writeStretches(ascending, layout.markerColumn, (row) => {
      const cell = markerCells[row - 1];
      const mark2 = parseMark(cell);
      if (mark2 === void 0 || !outdated.has(row)) return mark2 && String(cell);
      if (mark2.fingerprint === missedFingerprint) return String(cell);
      return formatMark(mark2.key, revived.has(row) ? leavingFingerprint : "");
    });
  }
  function keepRows({ rows: rows5, markerCells }, column3) {
    const { vanished, tableRowOf } = rows5;
    if (vanished.length === 0) return [];
    const isVanished = new Set(vanished);
    const isKept2 = new Set(rows5.kept);
    const marking = (fingerprint2) => (row) => {
      var _a2, _b2, _c;
      const tableRow = (_a2 = tableRowOf[row - 1]) != null ? _a2 : -1;
      if (tableRow >= 0) return markOf(rows5, tableRow);
      const key = (_c = (_b2 = parseMark(markerCells[row - 1])) == null ? void 0 : _b2.key) != null ? _c : "";
      if (isVanished.has(row)) return formatMark(key, fingerprint2);
      return isKept2.has(row) ? formatMark(key, goneFingerprint) : void 0;
    };
    return [
      ...writeStretches(vanished, column3, marking(leavingFingerprint)),
      { do: "styleRows", rows: vanished, style: "gone" },
      ...writeStretches(vanished, column3, marking(goneFingerprint))
    ];
  }
  function markMissed({ rows: rows5, markerCells }, column3) {
    const missed = new Set(rows5.missed);
    const outdated = new Set(rows5.outdated);
    const copies = new Set(rows5.copies);
    return writeStretches(rows5.missed, column3, (row) => {
      var _a2;
      const tableRow = (_a2 = rows5.tableRowOf[row - 1]) != null ? _a2 : -1;
      if (tableRow >= 0) return markOf(rows5, tableRow);
      const cell = markerCells[row - 1];
      const mark2 = parseMark(cell);
      if (mark2 === void 0 || copies.has(row)) return void 0;
      if (missed.has(row)) return formatMark(mark2.key, missedFingerprint);
      return outdated.has(row) && mark2.fingerprint !== missedFingerprint ? formatMark(mark2.key, "") : String(cell);
    });
  }
  function writeStretches(rows5, column3, markAt) {
    var _a2, _b2;
    const last = (_a2 = rows5[rows5.length - 1]) != null ? _a2 : 0;
    const operations = [];
    let marks = [];
    const end = (row) => {
      if (marks.length > 0) operations.push({ do: "writeMarks", row: row - marks.length, column: column3, marks });
      marks = [];
    };
    for (let row = (_b2 = rows5[0]) != null ? _b2 : 1; row <= last; row++) {
      const mark2 = markAt(row);
      if (mark2 === void 0 || marks.length === cellsPerWrite) end(row);
      if (mark2 !== void 0) marks.push(mark2);
    }
    end(last + 1);
    return operations;
  }

  // src/sheets/plan.ts
  function planRefresh(input) {
    const placement = placeColumns(input);
    const { markerColumn, sheetColumns } = placement;
    const segments2 = segmentsOf(sheetColumns, markerColumn);
    const operations = [...unmarkOutdated(input), ...placement.operations];
    operations.push(...formatOperations(input, sheetColumns));
    operations.push(...headingOperations(input, placement));
    const columnOperations = operations.length;
    const numberingSegments = segmentsOf(sheetColumns, markerColumn, input.rows.numberingColumns);
    let cellsToWrite = 0;
    const write = (verb, { row, tableRows }, parts, unfinished) => {
      const width3 = widthOf(parts);
      let next = row;
      for (const chunk of cutIntoWrites(tableRows, width3, (tableRow) => textOf2(input.table, parts, tableRow))) {
        if (parts.length > 1) {
          operations.push({ do: "writeMarks", row: next, column: markerColumn, marks: chunk.map(unfinished) });
        }
        operations.push({ do: verb, row: next, tableRows: chunk });
        next += chunk.length;
        cellsToWrite += chunk.length * width3;
      }
    };
    const writeRows = (run) => write("writeRows", run, segments2, (tableRow) => formatMark(input.rows.keys[tableRow] || "", ""));
    const { added: added2, changed, renumbered, lastOurs, tableRowOf } = input.rows;
    if (input.rows.revived.length > 0) operations.push({ do: "styleRows", rows: input.rows.revived, style: "returned" });
    for (const run of coalesce(changed, tableRowOf, widthOf(segments2))) writeRows(run);
    for (const run of coalesce(renumbered, tableRowOf, widthOf(numberingSegments)))
      write("renumberRows", run, numberingSegments, (tableRow) => unnumberedMark(input.rows, tableRow));
    for (const row of input.rows.copies) operations.push({ do: "releaseRow", row });
    const room = roomForNewRows(input);
    operations.push(...room.operations);
    if (added2.length > 0) {
      if (input.vanishedRows === "keep" || input.rows.kept.length > 0) {
        const rows5 = added2.map((_tableRow, index) => lastOurs + 1 + index);
        operations.push({ do: "styleRows", rows: rows5, style: "returned" });
      }
      if (lastOurs > 1) operations.push({ do: "continueFormulas", fromRow: lastOurs, rows: added2.length });
      writeRows({ row: lastOurs + 1, tableRows: added2 });
    }
    operations.push(...markMissed(input, markerColumn));
    if (input.vanishedRows === "keep") operations.push(...keepRows(input, markerColumn));
    const removal = removeRows(rowsToRemove(input), room.gridRows);
    operations.push(...removal.operations);
    return {
      operations,
      columnOperations,
      segments: segments2,
      numberingSegments,
      markerColumn,
      sheetColumns,
      importedColumns: /* @__PURE__ */ new Set([...sheetColumns, ...[...input.columns.imported].map(placement.moved)]),
      headings: headingsAfter(input, placement),
      moved: placement.moved,
      cellsToWrite,
      gridRowsAfter: removal.gridRows,
      gridColumnsAfter: placement.gridColumns
    };
  }
  function textOf2({ rows: rows5 }, parts, tableRow) {
    var _a2;
    const cells5 = (_a2 = rows5[tableRow]) != null ? _a2 : [];
    let characters = 0;
    for (const segment of parts) {
      for (const part of segment.parts) {
        const cell = cells5[part];
        if (typeof cell === "string") characters += cell.length;
      }
    }
    return characters;
  }
  function roomForNewRows(input) {
    const { added: added2, lastOurs } = input.rows;
    const missing = added2.length - input.freeRows;
    if (missing <= 0) return { operations: [], gridRows: input.gridRows };
    const after = lastOurs + input.freeRows;
    return {
      operations: [{ do: "insertRows", after, rows: missing }],
      gridRows: input.gridRows + missing
    };
  }
  function rowsToRemove({ rows: rows5, vanishedRows }) {
    const { aged, vanished, kept, isLastPart: isLastPart2 } = rows5;
    if (vanishedRows === "keep" || !isLastPart2) return aged;
    return aged.length + kept.length === 0 ? vanished : [...aged, ...vanished, ...kept].sort((a, b) => a - b);
  }
  function removeRows(vanished, gridRows) {
    const operations = [];
    let rows5 = gridRows;
    if (vanished.length > 0 && gridRows - vanished.length < 2) {
      operations.push({ do: "insertRows", after: gridRows, rows: 1 });
      rows5++;
    }
    const runs = blocksOf(vanished).reverse();
    for (const { column: row, columns: count12 } of runs) operations.push({ do: "removeRows", row, rows: count12 });
    return { operations, gridRows: rows5 - vanished.length };
  }

  // src/sheets/what-fits.ts
  var share = 0.95;
  var leastSubmissions = 100;
  function cellsOf2(needs) {
    return needs.reduce((sum, { gridRows, gridColumns }) => sum + gridRows * gridColumns, 0);
  }
  function whatFits(needs, available) {
    const [submissions2, ...groups2] = needs;
    if (submissions2 === void 0) return { columnsFit: 0, submissionsFit: 0 };
    const room = available * share;
    const { columns: columns3, gridRows, gridColumns } = submissions2;
    const gridColumnsFit = Math.floor((room - cellsOf2(groups2)) / gridRows);
    const columnsFit = Math.max(0, Math.min(columns3, gridColumnsFit - (gridColumns - columns3)));
    return { columnsFit, submissionsFit: submissionsThatFit(needs, room) };
  }
  function submissionsThatFit(needs, room) {
    var _a2, _b2, _c;
    const counts = [];
    for (const { keys } of needs) {
      const rowsOf2 = /* @__PURE__ */ new Map();
      for (const key of keys) {
        const number6 = submissionOf(key);
        if (number6 === void 0) return 0;
        rowsOf2.set(number6, ((_a2 = rowsOf2.get(number6)) != null ? _a2 : 0) + 1);
      }
      counts.push(rowsOf2);
    }
    const newestFirst = Float64Array.from((_c = (_b2 = counts[0]) == null ? void 0 : _b2.keys()) != null ? _c : []).sort().reverse();
    const rows5 = needs.map(() => 2);
    let fit = 0;
    for (const number6 of newestFirst) {
      let cells5 = 0;
      needs.forEach(({ leastRows: leastRows3, gridColumns }, sheet) => {
        var _a3, _b3, _c2;
        const count12 = ((_a3 = rows5[sheet]) != null ? _a3 : 0) + ((_c2 = (_b3 = counts[sheet]) == null ? void 0 : _b3.get(number6)) != null ? _c2 : 0);
        rows5[sheet] = count12;
        cells5 += Math.max(leastRows3, count12) * gridColumns;
      });
      if (cells5 > room) break;
      fit++;
    }
    return fit < leastSubmissions ? 0 : roundedDown(fit);
  }
  function roundedDown(count12) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(count12)) - 1);
    return Math.floor(count12 / unit) * unit;
  }

  // src/commands/refresh/require-space.ts
  var noticeableFirst = maxSpreadsheetCells / 100;
  var nearlyFull = maxSpreadsheetCells * 0.8;
  var day4 = 24 * 36e5;
  var cellsOfOwnSheets = 3 * newSheetGrid.rows * newSheetGrid.columns;
  function requireSpace(attempt2, { targets }) {
    var _a2;
    const { services: services2, settings } = attempt2;
    const needs = targets.map(needOf);
    const widest = Math.max(...needs.map(({ gridColumns }) => gridColumns));
    if (widest > maxSheetColumns) throw new FieldrowsError("tooManyColumns", { needed: widest });
    const needed = cellsOf2(needs);
    const samples = readCellSamples(settings.properties);
    const [countedAt2 = 0, cellsBefore = 0] = (_a2 = samples[samples.length - 1]) != null ? _a2 : [];
    const now = services2.clock.now();
    const isFirst = targets.some(({ sheet }) => sheet === void 0);
    const growth = needed + agedCells(targets) - targets.reduce((sum, { sheet }) => sum + cellsNow(sheet), 0);
    const isLarge = needed >= (isFirst ? noticeableFirst : noticeableCells);
    const isWatched = cellsBefore < nearlyFull && now - countedAt2 < day4;
    const mayMatter = growth > 0 && (isLarge || !(isFirst || isWatched));
    if (!mayMatter) return "unknown";
    const own = targets.flatMap(({ sheet }) => {
      var _a3;
      return (_a3 = sheet == null ? void 0 : sheet.task.opened.sheet.sheetId()) != null ? _a3 : [];
    });
    const { grids: others, cells: elsewhere } = gridsBeside(services2.spreadsheet, own);
    const available = maxSpreadsheetCells - elsewhere;
    if (needed > available) {
      const trims = trimsOf(attempt2, others);
      const spare = trims.reduce((sum, { cells: cells5 }) => sum + cells5, 0) + spareColumnCells(targets, needs);
      if (needed > available + spare) throw doesNotFit(needs, needed, available + spare);
      let missing = needed - available;
      for (const { sheet, row, rows: rows5, cells: cells5 } of trims) {
        if (missing > 0) sheet.deleteRows(row, rows5);
        missing -= cells5;
      }
    }
    services2.documentStore.write(cellSampleEntries(withCellSample(samples, now, elsewhere + needed)));
    return needed + agedCells(targets) + cellsOfOwnSheets > available ? "tight" : "ample";
  }
  function agedCells(targets) {
    return targets.reduce(
      (sum, { sheet }) => sum + (sheet === void 0 ? 0 : sheet.rows.aged.length * sheet.reading.gridColumns),
      0
    );
  }
  function needOf({ target, sheet }) {
    var _a2;
    const { table, keys = table && rowKeys(table, findKeyColumn(table)) } = target;
    const columns3 = (_a2 = table == null ? void 0 : table.headings.length) != null ? _a2 : 0;
    const need = { keys: keys != null ? keys : [], columns: columns3 };
    if (sheet === void 0 || sheet.reading.layout === void 0) {
      const grid = sheet === void 0 ? newSheetGrid : { rows: sheet.reading.gridRows, columns: sheet.reading.gridColumns };
      const gridRows = Math.max(grid.rows, need.keys.length + 1);
      const gridColumns = Math.max(grid.columns, columns3 + 1 + freeColumns);
      return { ...need, gridRows, gridColumns, leastRows: grid.rows };
    }
    const { reading, rows: rows5, task } = sheet;
    const inserted = Math.max(0, rows5.added.length - (reading.gridRows - rows5.lastOurs));
    const removed = rowsToRemove({ rows: rows5, vanishedRows: task.vanishedRows }).length;
    return {
      ...need,
      leastRows: 0,
      gridRows: reading.gridRows + inserted - removed,
      gridColumns: reading.gridColumns + sheet.columns.added.length
    };
  }
  function cellsNow(sheet) {
    return sheet === void 0 ? 0 : sheet.reading.gridRows * sheet.reading.gridColumns;
  }
  function trimsOf({ settings, saved }, others) {
    const trimmable = sheetIdsOfOthers(settings, saved);
    return others.filter(({ sheet }) => trimmable.includes(sheet.sheetId())).flatMap(({ sheet, rows: rows5, columns: columns3 }) => {
      const trim2 = spareRowsOf(sheet, rows5);
      return trim2 === void 0 ? [] : [{ ...trim2, cells: trim2.rows * columns3 }];
    });
  }
  function spareColumnCells(targets, needs) {
    return targets.reduce((sum, { sheet }, index) => {
      var _a2;
      const { gridRows = 0, gridColumns = 0 } = (_a2 = needs[index]) != null ? _a2 : {};
      if ((sheet == null ? void 0 : sheet.reading.layout) === void 0 || gridRows * gridColumns < noticeableCells) return sum;
      return sum + spareColumnsOf(sheet.task.opened.sheet, sheet.reading.gridColumns, 0) * gridRows;
    }, 0);
  }
  function doesNotFit(needs, needed, free) {
    var _a2, _b2;
    const [submissions2] = needs;
    return new FieldrowsError("doesNotFit", {
      needed,
      free,
      columns: (_a2 = submissions2 == null ? void 0 : submissions2.columns) != null ? _a2 : 0,
      submissions: (_b2 = submissions2 == null ? void 0 : submissions2.keys.length) != null ? _b2 : 0,
      ...whatFits(needs, free)
    });
  }

  // src/commands/refresh/server-count.ts
  var day5 = 24 * 36e5;
  var noticeableShare = 0.9;
  function countOnce(attempt2, reading, received) {
    let answer;
    return () => {
      var _a2, _b2;
      if (answer !== void 0) return answer.counted;
      const counted = (_a2 = reading.countSubmissions) == null ? void 0 : _a2.call(reading);
      answer = { counted };
      const submissions2 = counted != null ? counted : -1;
      attempt2.receipt.counted = submissions2;
      const at = attempt2.services.clock.now();
      const { hadAll = false } = (_b2 = attempt2.before.serverCount) != null ? _b2 : {};
      attempt2.status = { ...attempt2.status, serverCount: { submissions: submissions2, received, at, hadAll } };
      return counted;
    };
  }
  function isCountDue({ before, services: services2 }, received) {
    const { serverCount: known } = before;
    if (known === void 0 || services2.clock.now() - known.at >= day5) return true;
    return received < known.received * noticeableShare;
  }
  function afterComplete(status) {
    const { serverCount } = status;
    if (serverCount === void 0 || serverCount.submissions < 0) return status;
    return { ...status, serverCount: { ...serverCount, hadAll: serverCount.submissions === serverCount.received } };
  }
  function remarksOnCount({ before, status, receipt }) {
    const { serverCount: then } = before;
    const { serverCount: now } = status;
    if (receipt.counted < 0 || now === void 0 || then === void 0 || then.submissions < 0) return [];
    const hasShrunk = now.received < then.received * noticeableShare;
    if (!hasShrunk || now.submissions < then.submissions * noticeableShare) return [];
    return [{ code: "fewerRows", details: { received: now.received, before: then.received, counted: now.submissions } }];
  }

  // src/sheets/changes.ts
  function listChanges(table, rows5, markerCells, before, unlisted = /* @__PURE__ */ new Set()) {
    var _a2, _b2, _c;
    const ofRow = (kind, key) => ({ key, kind, heading: "", from: "", to: "" });
    const keyOf3 = (tableRow) => {
      var _a3;
      return (_a3 = rows5.keys[tableRow]) != null ? _a3 : "";
    };
    const revived = new Set(rows5.revived);
    const changes = [];
    for (const { sheetRow, tableRow } of rows5.changed) {
      if (revived.has(sheetRow)) continue;
      const cells5 = before.get(sheetRow);
      if (cells5 === void 0) changes.push(ofRow("changed", keyOf3(tableRow)));
      else changes.push(...changesOfRow(table, rows5, tableRow, cells5, unlisted));
    }
    for (const sheetRow of rows5.revived) changes.push(ofRow("added", keyOf3((_a2 = rows5.tableRowOf[sheetRow - 1]) != null ? _a2 : -1)));
    for (const tableRow of rows5.added) changes.push(ofRow("added", keyOf3(tableRow)));
    for (const sheetRow of rows5.vanished) {
      changes.push(ofRow("removed", (_c = (_b2 = parseMark(markerCells[sheetRow - 1])) == null ? void 0 : _b2.key) != null ? _c : ""));
    }
    return changes;
  }
  function changesOfRow(table, rows5, tableRow, before, unlisted) {
    var _a2;
    const key = (_a2 = rows5.keys[tableRow]) != null ? _a2 : "";
    const changes = [];
    table.headings.forEach((heading, index) => {
      var _a3, _b2, _c, _d;
      if (unlisted.has(index)) return;
      const from = (_a3 = before[index]) != null ? _a3 : "";
      const answer = (_c = (_b2 = table.rows[tableRow]) == null ? void 0 : _b2[index]) != null ? _c : "";
      const text8 = restoreText((_d = table.kinds[index]) != null ? _d : "text", answer);
      const to = typeof answer === "number" ? text8.replace("T", " ") : text8;
      if (from !== to && from !== text8 && !rows5.numberingColumns.includes(index))
        changes.push({ key, kind: "changed", heading, from, to });
    });
    return changes;
  }
  function subjectOf({ key, kind, heading }) {
    return JSON.stringify([key, kind === "changed" ? heading : null]);
  }
  function notYetLogged(changes, logged) {
    const last = new Map(logged.map((change2) => [subjectOf(change2), change2]));
    return changes.filter((change2) => {
      const before = last.get(subjectOf(change2));
      const isLogged = before !== void 0 && before.kind === change2.kind && before.from === change2.from && before.to === change2.to;
      return !isLogged;
    });
  }

  // src/commands/reconcile/change-log.ts
  var mostLines = 1e4;
  var mostCells3 = 2e5;
  var width2 = 7;
  function logChanges(input) {
    const { table, rows: rows5, markerCells, unlisted, texts: texts2 } = input;
    const changes = listChanges(table, rows5, markerCells, readAnswers2(input), unlisted);
    if (changes.length === 0) return 0;
    const sheet = openChangeLog(input);
    const lastRow = Math.max(1, sheet.lastRow());
    const lines = notYetLogged(changes, readLogged(input, sheet, lastRow)).slice(-mostLines);
    if (lines.length > 0) {
      const { rows: gridRows } = sheet.size();
      const after = lastRow + lines.length;
      if (after > gridRows) sheet.insertRows(gridRows, after - gridRows);
      const cells5 = lines.map(({ key, kind, heading, from, to }) => [
        new Date(input.now),
        ...[input.importName, key, texts2.changes[kind], heading, from, to].map((text8) => neutralise(text8))
      ]);
      sheet.write(lastRow + 1, 1, cells5);
      if (after - 1 > mostLines) sheet.deleteRows(2, after - 1 - mostLines);
    }
    return lines.length;
  }
  function readAnswers2({ sheet, rows: rows5, columns: columns3 }) {
    const answers2 = /* @__PURE__ */ new Map();
    const right = Math.max(0, ...columns3.sheetColumns);
    if (right === 0) return answers2;
    let left2 = mostCells3;
    for (const { row, tableRows } of coalesce(rows5.changed, rows5.tableRowOf, right)) {
      const height = Math.min(tableRows.length, Math.floor(left2 / right));
      if (height < 1) break;
      left2 -= height * right;
      const values = sheet.readBlock(row, 1, height, right);
      const hasMoments = values.some((cells5) => cells5.some((cell) => cell instanceof Date));
      const shown = hasMoments ? sheet.readDisplayedBlock(row, 1, height, right) : [];
      values.forEach((cells5, offset) => {
        const texts2 = columns3.sheetColumns.map((column3) => {
          var _a2;
          const cell = cells5[column3 - 1];
          return cell instanceof Date ? (_a2 = shown[offset]) == null ? void 0 : _a2[column3 - 1] : cell === void 0 ? void 0 : String(cell);
        });
        answers2.set(row + offset, texts2);
      });
    }
    return answers2;
  }
  function readLogged(input, sheet, lastRow) {
    if (lastRow < 2) return [];
    const { importName, lastCompleteAt, texts: texts2 } = input;
    const kinds2 = new Map(Object.entries(texts2.changes).map(([kind, text8]) => [text8, kind]));
    const logged = [];
    for (const [at, ...cells5] of sheet.readBlock(2, 1, lastRow - 1, width2)) {
      const [name3 = "", key = "", change2 = "", heading = "", from = "", to = ""] = cells5.map(String);
      const kind = kinds2.get(change2);
      const isLater = at instanceof Date && at.getTime() > lastCompleteAt;
      if (isLater && name3 === importName && kind !== void 0) logged.push({ key, kind, heading, from, to });
    }
    return logged;
  }
  function openChangeLog({ ownSheets, texts: texts2 }) {
    const { at, import: importHeading, submission, change: change2, column: column3, from, to } = texts2.headings;
    const headings = [at, importHeading, submission, change2, column3, from, to];
    const isOurs = (sheet2) => {
      const found = sheet2.readRow(1);
      return headings.every((heading, index) => found[index] === heading);
    };
    const { sheet, isEmpty: isEmpty2 } = ownSheets.open("changeLog", texts2.name, isOurs);
    if (!isEmpty2) return sheet;
    sheet.formatColumns([{ column: 1, columns: 1 }], "yyyy-mm-dd hh:mm:ss", 2);
    sheet.formatColumns([{ column: 2, columns: width2 - 1 }], "@", 2);
    sheet.styleHeading(1, width2, "imported");
    sheet.freezeRows(1);
    sheet.widen(1, 1, 150);
    sheet.write(1, 1, [headings.map((text8) => neutralise(text8))]);
    return sheet;
  }
  function forgetAnswers(ownSheets, headings, otherNames) {
    var _a2;
    const sheet = headings.size === 0 ? void 0 : ownSheets.find("changeLog");
    const lastRow = (_a2 = sheet == null ? void 0 : sheet.lastRow()) != null ? _a2 : 0;
    if (sheet === void 0 || lastRow < 2) return;
    const rows5 = [];
    sheet.readBlock(2, 1, lastRow - 1, width2).forEach((cells5, index) => {
      const [, name3 = "", , , heading = "", from = "", to = ""] = cells5.map(String);
      const isFilled = from !== "" || to !== "";
      if (isFilled && headings.has(heading) && !otherNames.has(name3)) rows5.push(index + 2);
    });
    const blocks = blocksOf(rows5).map(({ column: row, columns: columns3 }) => ({
      row,
      rows: columns3,
      column: width2 - 1,
      columns: 2
    }));
    if (blocks.length > 0) sheet.clear(blocks);
  }

  // src/commands/reconcile/apply-treatment.ts
  function applyTreatment(task, ownSheets, otherNames, begin) {
    var _a2, _b2;
    const { opened, treatment, keys, memory } = task;
    if (treatment === void 0 || opened.isBlank) return void 0;
    const { sheet } = opened;
    const reading = readSheet2(sheet);
    if ((reading == null ? void 0 : reading.layout) === void 0) return void 0;
    const { whole } = treatment;
    const known = withoutLeft(memory.columns.map(knownColumn), memory.leaving, reading.layout);
    const shown = tableAsShown(treatment);
    const compared = () => compareRows(shown, reading.markerCells, keys);
    const layout = (_a2 = findImportedColumns(sheet, reading, known, shown, compared)) != null ? _a2 : reading.layout;
    const leaving = findLeavingColumns(whole, (_b2 = task.table) != null ? _b2 : whole, layout, known, treatment.hiddenAway);
    const headings = newlyHidden(treatment).map((index) => {
      var _a3;
      return (_a3 = whole.headings[index]) != null ? _a3 : "";
    });
    forgetAnswers(ownSheets, /* @__PURE__ */ new Set([...headings, ...leaving.map(({ heading }) => heading)]), otherNames);
    if (leaving.length === 0) return void 0;
    const announced = { ...memory, leaving: leaving.map(({ id, witness }) => [id, witness]) };
    begin(announced);
    const emptied = leaving.filter((column3) => !takeOut(task, reading, column3));
    const gone = new Set(leaving.map(({ id }) => id));
    const remark = (code, columns3) => columns3.length === 0 ? [] : [{ code, details: { headings: columns3.map(({ heading }) => heading).reverse() } }];
    return {
      task: { ...task, memory: { ...announced, columns: memory.columns.filter(([id]) => !gone.has(id)) } },
      remarks: [
        ...remark(
          "columnsTakenOut",
          leaving.filter((column3) => !emptied.includes(column3))
        ),
        ...remark("columnsEmptied", emptied)
      ]
    };
  }
  function takeOut({ opened: { sheet } }, { markerCells, gridRows }, { column: column3 }) {
    const isOurs = (row) => parseMark(markerCells[row - 1]) !== void 0;
    const cells5 = sheet.readBlock(1, column3, gridRows, 1);
    const formulas = sheet.readFormulas(1, column3, gridRows, 1);
    const isForeign = (row) => {
      var _a2, _b2, _c;
      return row > 1 && !isOurs(row) && (((_a2 = cells5[row - 1]) == null ? void 0 : _a2[0]) !== "" || ((_c = (_b2 = formulas[row - 1]) == null ? void 0 : _b2[0]) != null ? _c : "") !== "");
    };
    const rows5 = Array.from({ length: gridRows }, (_unused, index) => index + 1);
    if (!rows5.some(isForeign)) {
      sheet.deleteColumns(column3, 1);
      return true;
    }
    const blocks = blocksOf(rows5.filter(isOurs)).map(({ column: row, columns: columns3 }) => ({
      row,
      rows: columns3,
      column: column3,
      columns: 1
    }));
    if (blocks.length > 0) sheet.clear(blocks);
    sheet.write(1, column3, [[""]]);
    return false;
  }

  // src/commands/reconcile/apply-plan.ts
  var progressMilliseconds = 2e3;
  function applyPlan({ sheet, plan, table, rows: rows5, clock, onProgress }) {
    const rowsToWrite = plan.operations.reduce(
      (sum, next) => sum + (next.do === "writeRows" ? next.tableRows.length : 0),
      0
    );
    let done = 0;
    let rowsWritten = 0;
    let cellsCut = 0;
    let nextProgressAt = clock.now() + progressMilliseconds;
    const writeRows = (segments2, row, tableRows) => {
      for (const segment of segments2) {
        const values = tableRows.map((tableRow) => {
          const cells5 = rowOfSegment(segment, tableRow, table, rows5);
          for (let index = 0; index < cells5.length; index++) {
            const cell = cells5[index];
            if (isCut(cell)) cellsCut++;
            cells5[index] = neutralise(cell);
          }
          return cells5;
        });
        sheet.write(row, segment.column, values);
      }
    };
    for (const operation of plan.operations) {
      if (clock.now() >= clock.deadline) {
        return { complete: false, columnsDone: done >= plan.columnOperations, rowsWritten, rowsToWrite, cellsCut };
      }
      if (operation.do === "writeRows") {
        if (clock.now() >= nextProgressAt) {
          nextProgressAt = clock.now() + progressMilliseconds;
          onProgress(rowsWritten, rowsToWrite);
        }
        writeRows(plan.segments, operation.row, operation.tableRows);
        rowsWritten += operation.tableRows.length;
      } else if (operation.do === "renumberRows") {
        writeRows(plan.numberingSegments, operation.row, operation.tableRows);
      } else {
        applyShape(sheet, plan, operation);
      }
      done++;
    }
    return { complete: true, columnsDone: true, rowsWritten, rowsToWrite, cellsCut };
  }
  function rowOfSegment(segment, tableRow, table, rows5) {
    var _a2;
    const cells5 = (_a2 = table.rows[tableRow]) != null ? _a2 : [];
    return segment.parts.map((part) => {
      var _a3;
      return part < 0 ? markOf(rows5, tableRow) : (_a3 = cells5[part]) != null ? _a3 : "";
    });
  }
  function applyShape(sheet, plan, operation) {
    switch (operation.do) {
      case "insertColumns":
        return sheet.insertColumns(operation.after, operation.columns);
      case "insertRows":
        return sheet.insertRows(operation.after, operation.rows);
      case "formatColumns":
        return sheet.formatColumns(operation.blocks, operation.format, 2);
      case "freezeHeadings":
        return sheet.freezeRows(1);
      case "hideMarker":
        return sheet.hideColumn(operation.column);
      case "styleHeadings":
        return sheet.styleHeading(operation.column, operation.columns, operation.style);
      case "writeHeadings":
        return sheet.write(1, operation.column, [operation.headings.map((heading) => neutralise(heading))]);
      case "continueFormulas":
        return continueFormulas(sheet, plan, operation.fromRow, operation.rows);
      case "writeMarks":
        return sheet.write(
          operation.row,
          operation.column,
          operation.marks.map((mark2) => [neutralise(mark2)])
        );
      case "styleRows":
        return styleRows(sheet, plan, operation.rows, operation.style);
      case "releaseRow":
        return sheet.write(operation.row, plan.markerColumn, [[""]]);
      case "removeRows":
        return sheet.deleteRows(operation.row, operation.rows);
    }
  }
  function styleRows(sheet, plan, rows5, style) {
    const columns3 = blocksOf([...plan.importedColumns]);
    const blocks = blocksOf(rows5).flatMap(
      ({ column: row, columns: height }) => columns3.map((block) => ({ ...block, row, rows: height }))
    );
    if (blocks.length > 0) sheet.styleCells(blocks, style);
  }
  function continueFormulas(sheet, plan, fromRow, rows5) {
    var _a2;
    const imported = new Set(plan.sheetColumns);
    const formulas = (_a2 = sheet.readFormulas(fromRow, 1, 1, plan.gridColumnsAfter)[0]) != null ? _a2 : [];
    const columns3 = [];
    formulas.forEach((formula, index) => {
      if (/^=\s*ARRAYFORMULA\s*\(/i.test(formula)) return;
      if (formula !== "" && !imported.has(index + 1) && index + 1 !== plan.markerColumn) columns3.push(index + 1);
    });
    for (const block of blocksOf(columns3)) sheet.fillDown(fromRow, block.column, block.columns, rows5);
  }

  // src/commands/reconcile/hash-kept-rows.ts
  function hashKeptRows(sheet, task, columns3, rows5) {
    var _a2, _b2, _c;
    const { treatment, vanishedRows, memory } = task;
    const kept = vanishedRows === "keep" ? [...rows5.kept, ...rows5.vanished] : [];
    if (treatment === void 0 || kept.length === 0) return;
    const kinds2 = new Map(memory.columns.map(knownColumn).map(({ id, kind }) => [id, kind]));
    for (const index of changedByTreatment(treatment, "hash")) {
      const column3 = (_a2 = columns3.sheetColumns[index]) != null ? _a2 : 0;
      const shown = column3 === 0 ? void 0 : sheet.readDisplayed(column3);
      if (shown === void 0) continue;
      const kind = kinds2.get((_b2 = columns3.ids[index]) != null ? _b2 : "");
      for (const row of kept) {
        const answer = answerShown((_c = shown[row - 1]) != null ? _c : "", kind);
        if (answer !== "" && !isCode(answer)) sheet.write(row, column3, [[neutralise(treatment.codeOf(answer))]]);
      }
    }
  }
  function answerShown(shown, kind) {
    return kind === "dateTime" ? shown.replace(" ", "T") : shown;
  }

  // src/commands/sheets/read-rows.ts
  var maxReads = 8;
  function readRows4(sheet, rows5, columns3, mayMatter, each) {
    const wanted2 = new Set(rows5);
    for (const { row, rows: height } of fewBlocks(rows5)) {
      const values = sheet.readBlock(row, 1, height, columns3);
      const isWanted = (offset) => wanted2.has(row + offset);
      const needsFormulas = values.some((cells5, offset) => isWanted(offset) && mayMatter(cells5));
      const formulas = needsFormulas ? sheet.readFormulas(row, 1, height, columns3) : [];
      values.forEach((cells5, offset) => {
        var _a2;
        if (isWanted(offset)) each(row + offset, cells5, (_a2 = formulas[offset]) != null ? _a2 : []);
      });
    }
  }
  function fewBlocks(rows5) {
    const blocks = blocksOf(rows5).map(({ column: row, columns: columns3 }) => ({ row, rows: columns3 }));
    const [first] = blocks;
    const last = blocks[blocks.length - 1];
    if (first === void 0 || last === void 0 || blocks.length <= maxReads) return blocks;
    return [{ row: first.row, rows: last.row + last.rows - first.row }];
  }

  // src/commands/notes/kept-notes-sheet.ts
  var identityWidth = 4;
  var returnedColumn = 6;
  function identityOf2({ importName, key, heading, note }) {
    return JSON.stringify([importName, key, heading, note]);
  }
  function readKeptLines(sheet, lastRow) {
    if (lastRow < 2) return [];
    const lines = [];
    sheet.readBlock(2, 1, lastRow - 1, returnedColumn).forEach((cells5, index) => {
      const [importName = "", key = "", heading = "", note = ""] = cells5.slice(0, identityWidth).map(textOf3);
      if (cells5[returnedColumn - 1] === "") lines.push({ row: index + 2, importName, key, heading, note });
    });
    return lines;
  }
  function textOf3(cell) {
    return cell instanceof Date ? cell.toISOString() : String(cell);
  }
  function openKeptNotes(ownSheets, texts2) {
    const headings = [texts2.import, texts2.submission, texts2.column, texts2.note, texts2.removedAt, texts2.returnedAt];
    const isOurs = (sheet2) => {
      const found = sheet2.readRow(1).slice(0, identityWidth);
      return found.every((cell, index) => cell === headings[index]);
    };
    const { sheet, isEmpty: isEmpty2 } = ownSheets.open("keptNotes", texts2.name, isOurs);
    if (!isEmpty2) return sheet;
    sheet.formatColumns([{ column: 1, columns: identityWidth }], "@", 2);
    sheet.formatColumns([{ column: identityWidth + 1, columns: 2 }], "yyyy-mm-dd hh:mm", 2);
    sheet.styleHeading(1, headings.length, "imported");
    sheet.freezeRows(1);
    sheet.widen(identityWidth, 1, 300);
    sheet.widen(identityWidth + 1, 2, 130);
    sheet.write(1, 1, [headings.map((text8) => neutralise(text8))]);
    return sheet;
  }

  // src/commands/notes/keep-notes.ts
  function keepNotes(input) {
    const notes = readNotes(input);
    if (notes.length === 0) return 0;
    const sheet = openKeptNotes(input.ownSheets, input.texts);
    const lastRow = sheet.lastRow();
    const kept = new Set(readKeptLines(sheet, lastRow).map(identityOf2));
    const lines = notes.filter((note) => !kept.has(identityOf2(note))).map(({ importName, key, heading, note }) => [
      ...[importName, key, heading, note].map((text8) => neutralise(text8)),
      new Date(input.now)
    ]);
    if (lines.length > 0) {
      const { rows: rows5 } = sheet.size();
      if (lastRow + lines.length > rows5) sheet.insertRows(rows5, lastRow + lines.length - rows5);
      sheet.write(lastRow + 1, 1, lines);
    }
    return new Set(notes.map(({ key }) => key)).size;
  }
  function readNotes({ sheet, reading, removed, importedColumns: importedColumns2, importName }) {
    const { layout, gridColumns, markerCells } = reading;
    const notes = [];
    if (layout === void 0) return notes;
    const isNote = (cell, index) => cell !== "" && index + 1 !== layout.markerColumn && !importedColumns2.has(index + 1);
    readRows4(
      sheet,
      removed,
      gridColumns,
      (cells5) => cells5.some(isNote),
      (row, cells5, formulas) => {
        var _a2;
        const key = (_a2 = parseMark(markerCells[row - 1])) == null ? void 0 : _a2.key;
        if (key === void 0) return;
        cells5.forEach((cell, index) => {
          var _a3;
          if (!isNote(cell, index) || formulas[index] !== "") return;
          notes.push({ importName, key, heading: (_a3 = layout.headings[index]) != null ? _a3 : "", note: textOf3(cell) });
        });
      }
    );
    return notes;
  }

  // src/commands/notes/return-notes.ts
  function returnNotes(input) {
    var _a2, _b2;
    const { notesSheet, sheet, importName, rowOf, isOurs, now } = input;
    const lines = readKeptLines(notesSheet, notesSheet.lastRow()).filter(
      (line) => line.importName === importName && rowOf.has(line.key)
    );
    if (lines.length === 0) return 0;
    const headings = sheet.readRow(1).map(String);
    const columnOf2 = /* @__PURE__ */ new Map();
    headings.forEach((heading, index) => {
      if (heading !== "" && !columnOf2.has(heading) && !isOurs(index + 1)) columnOf2.set(heading, index + 1);
    });
    const linesByRow = /* @__PURE__ */ new Map();
    for (const line of lines) {
      const row = (_a2 = rowOf.get(line.key)) != null ? _a2 : 0;
      if (columnOf2.has(line.heading)) linesByRow.set(row, [...(_b2 = linesByRow.get(row)) != null ? _b2 : [], line]);
    }
    const returns = [];
    const settled2 = [];
    readRows4(
      sheet,
      [...linesByRow.keys()],
      headings.length,
      () => true,
      (row, cells5, formulas) => {
        var _a3, _b3, _c;
        const blank = /* @__PURE__ */ new Map();
        for (const line of (_a3 = linesByRow.get(row)) != null ? _a3 : []) {
          const column3 = (_b3 = columnOf2.get(line.heading)) != null ? _b3 : 0;
          const cell = (_c = cells5[column3 - 1]) != null ? _c : "";
          if (cell === "" && formulas[column3 - 1] === "") blank.set(column3, line);
          if (textOf3(cell) === line.note || blank.has(column3)) settled2.push(line.row);
        }
        for (const [column3, { note }] of blank) returns.push({ row, column: column3, value: cellOfNote(note) });
      }
    );
    writeReturns(sheet, returns);
    for (const { column: row, columns: height } of blocksOf(settled2)) {
      notesSheet.write(
        row,
        returnedColumn,
        Array.from({ length: height }, () => [new Date(now)])
      );
    }
    return new Set(returns.map(({ row }) => row)).size;
  }
  function writeReturns(sheet, returns) {
    var _a2;
    const valuesByColumn = /* @__PURE__ */ new Map();
    for (const { row, column: column3, value } of returns) {
      const values = (_a2 = valuesByColumn.get(column3)) != null ? _a2 : /* @__PURE__ */ new Map();
      valuesByColumn.set(column3, values.set(row, value));
    }
    valuesByColumn.forEach((values, column3) => {
      for (const { column: row, columns: height } of blocksOf([...values.keys()])) {
        const block = Array.from({ length: height }, (_unused, offset) => {
          var _a3;
          return [(_a3 = values.get(row + offset)) != null ? _a3 : ""];
        });
        sheet.write(row, column3, block);
      }
    });
  }
  function cellOfNote(note) {
    const number6 = readNumber(note, 0, note.length);
    if (number6 !== void 0) return number6;
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(note)) return new Date(note);
    return neutralise(note);
  }

  // src/commands/reconcile/notes-beside.ts
  function keepNotesOfVanished(services2, texts2, ownSheets, { task, reading, columns: columns3 }, rows5) {
    const removed = rowsToRemove({ rows: rows5, vanishedRows: task.vanishedRows });
    if (removed.length === 0 || reading.layout === void 0) return 0;
    return keepNotes({
      ownSheets,
      sheet: task.opened.sheet,
      reading,
      removed,
      importedColumns: columns3.imported,
      importName: task.importName,
      now: services2.clock.now(),
      texts: texts2
    });
  }
  function returnKeptNotes(services2, ownSheets, examined, plan, marks) {
    const notesSheet = mayHaveReturned(examined) ? ownSheets.find("keptNotes") : void 0;
    if (notesSheet === void 0) return 0;
    const { opened, importName } = examined.task;
    const rowOf = /* @__PURE__ */ new Map();
    marks.forEach((cell, index) => {
      const mark2 = index === 0 ? void 0 : parseMark(cell);
      if (mark2 !== void 0) rowOf.set(mark2.key, index + 1);
    });
    return returnNotes({
      notesSheet,
      sheet: opened.sheet,
      importName,
      rowOf,
      isOurs: (column3) => column3 === plan.markerColumn || plan.importedColumns.has(column3),
      now: services2.clock.now()
    });
  }
  function mayHaveReturned({ rows: rows5, reading, task }) {
    return rows5.added.length + rows5.revived.length > 0 || fingerprintMarks(reading.markerCells) !== task.memory.sheetFingerprint;
  }

  // src/sheets/merged-cells.ts
  var noMergedRows = { rows: /* @__PURE__ */ new Set(), blocks: 0 };
  function mergedRows(blocks, isOurs) {
    const rows5 = /* @__PURE__ */ new Set();
    let inTheWay = 0;
    for (const { row, column: column3, rows: height, columns: width3 } of blocks) {
      const ours = Array.from({ length: width3 }, (_unused, index) => column3 + index).filter(isOurs);
      if (ours.length === 0) continue;
      const first = ours.some((one) => one !== column3) ? row : row + 1;
      for (let covered = first; covered < row + height; covered++) rows5.add(covered);
      if (first < row + height) inTheWay++;
    }
    return { rows: rows5, blocks: inTheWay };
  }
  function leaveUnfinished(rows5, unfinished) {
    var _a2;
    const affected = [...unfinished].filter((row) => {
      var _a3;
      return ((_a3 = rows5.tableRowOf[row - 1]) != null ? _a3 : -1) >= 0;
    });
    if (affected.length === 0) return rows5;
    const fingerprints = [...rows5.fingerprints];
    for (const row of affected) fingerprints[(_a2 = rows5.tableRowOf[row - 1]) != null ? _a2 : 0] = "";
    const others = rows5.changed.filter(({ sheetRow }) => !unfinished.has(sheetRow));
    const again7 = affected.map((sheetRow) => {
      var _a3;
      return { sheetRow, tableRow: (_a3 = rows5.tableRowOf[sheetRow - 1]) != null ? _a3 : 0 };
    });
    return {
      ...rows5,
      fingerprints,
      changed: [...others, ...again7].sort((a, b) => a.sheetRow - b.sheetRow),
      renumbered: rows5.renumbered.filter(({ sheetRow }) => !unfinished.has(sheetRow))
    };
  }

  // src/commands/sheets/require-editable.ts
  function requireEditable(sheet, { operations, columnOperations, segments: segments2, ...plan }) {
    if (operations.length === 0 || segments2.length === 1 && columnOperations === 0) return;
    const isOurs = (column3) => column3 === plan.markerColumn || plan.importedColumns.has(column3);
    const isRefused = sheet.protectedColumns().some(({ column: column3, columns: columns3 }) => {
      const places = Array.from({ length: Math.min(columns3, plan.gridColumnsAfter) }, (_unused, index) => column3 + index);
      return places.some(isOurs);
    });
    if (isRefused) throw new FieldrowsError("sheetProtected", { sheetName: sheet.name() });
  }

  // src/commands/reconcile/plan-sheet.ts
  function planSheet(services2, examined, hasRoom) {
    const { task, table, reading, columns: columns3, renames, overwritten } = examined;
    const { sheet, isBlank } = task.opened;
    const { layout, markerCells, gridRows, gridColumns } = reading;
    const outdated = findOutdated(examined.rows, columns3.putBack, readKeyColumn(sheet, columns3, examined.rows));
    const merged2 = findMergedRows(examined, sheet, outdated);
    const rows5 = leaveUnfinished(outdated, merged2.rows);
    const plan = planRefresh({
      table,
      rows: rows5,
      columns: columns3,
      layout,
      markerCells,
      gridRows,
      gridColumns,
      spareColumns: countSpareColumns(sheet, reading, columns3),
      freeRows: countFreeRows(sheet, reading, rows5),
      renames: [...overwritten, ...renames],
      vanishedRows: task.vanishedRows
    });
    if (!isBlank) requireEditable(sheet, plan);
    const room = {
      sheet,
      before: reading,
      after: { gridRows: plan.gridRowsAfter, gridColumns: plan.gridColumnsAfter },
      columnsNeeded: layout === void 0 ? plan.markerColumn : 0,
      trimmable: task.trimmable
    };
    const columnsTrimmed = hasRoom ? 0 : makeRoom(services2, room);
    return {
      plan: { ...plan, gridColumnsAfter: plan.gridColumnsAfter - columnsTrimmed },
      rows: rows5,
      mergedBlocks: merged2.blocks
    };
  }
  function findMergedRows({ reading, columns: columns3 }, sheet, { changed, lastOurs }) {
    const { layout } = reading;
    if (layout === void 0 || changed.length === 0) return noMergedRows;
    const blocks = sheet.mergedBlocks(2, 1, lastOurs - 1, reading.gridColumns);
    const imported = new Set(columns3.sheetColumns);
    return mergedRows(blocks, (column3) => imported.has(column3) || column3 === layout.markerColumn);
  }

  // src/commands/reconcile/refresh-sheet.ts
  function refreshSheet(services2, messages, examined, ownSheets, progress, hasRoom = false) {
    const { task, table, reading } = examined;
    const { sheet } = task.opened;
    const { plan, rows: rows5, mergedBlocks } = planSheet(services2, examined, hasRoom);
    logIfWanted(services2, messages, examined, ownSheets);
    const notesBefore = examined.agedOut.notes;
    const notesKept = notesBefore + keepNotesOfVanished(services2, messages.keptNotes, ownSheets, examined, rows5);
    const beginning = columnsWhileWriting(examined);
    if (beginning !== void 0) progress.onBegin({ ...task.memory, columns: beginning, sheetFingerprint: "" });
    hashKeptRows(sheet, task, examined.columns, rows5);
    const applied = applyPlan({ sheet, plan, table, rows: rows5, clock: services2.clock, onProgress: progress.onRows });
    const marks = marksAfter(plan, rows5, reading.markerCells);
    const notesReturned = applied.complete ? returnKeptNotes(services2, ownSheets, examined, plan, marks) : 0;
    const rowsKept2 = task.vanishedRows === "keep" ? rows5.vanished.length : 0;
    return {
      complete: applied.complete,
      rowsDone: rowsDone(examined, applied),
      warnings: [
        ...remarksOnTable(table, rows5.key.kind),
        ...remarksOnColumns(examined),
        ...remarksOnRows(
          { rowsKept: rowsKept2, notesKept, cellsCut: applied.cellsCut, mergedCells: mergedBlocks, notesReturned },
          messages.keptNotes.name
        )
      ],
      memory: memoryAfter(examined, plan, marks, applied, beginning != null ? beginning : task.memory.columns, mergedBlocks === 0)
    };
  }
  function logIfWanted(services2, messages, { task, table, reading, columns: columns3, rows: rows5 }, ownSheets) {
    const { changeLog, lastCompleteAt, importName, opened, treatment } = task;
    if (!changeLog || lastCompleteAt === 0 || reading.layout === void 0) return;
    logChanges({
      ownSheets,
      sheet: opened.sheet,
      table,
      rows: rows5,
      columns: columns3,
      markerCells: reading.markerCells,
      importName,
      now: services2.clock.now(),
      lastCompleteAt,
      unlisted: changedByTreatment(treatment),
      texts: messages.changeLog
    });
  }

  // src/commands/sheets/own-sheets.ts
  var propertyName = "fieldrows.sheets";
  function rememberedOwnSheets(spreadsheet, store, properties) {
    let numbers2 = readNumbers(properties);
    const find2 = (which) => {
      const number6 = numbers2[which];
      return number6 === void 0 ? void 0 : spreadsheet.sheetById(number6);
    };
    return {
      find: find2,
      open(which, name3, isOurs) {
        const known = find2(which);
        if (known !== void 0) return { sheet: known, isEmpty: known.lastRow() === 0 };
        const opened = openOwnSheet(spreadsheet, name3, isOurs);
        numbers2 = { ...numbers2, [which]: opened.sheet.sheetId() };
        store.write(storedEntries(propertyName, numbers2));
        return opened;
      }
    };
  }
  function isOwnSheet(properties, sheetId) {
    return Object.values(readNumbers(properties)).includes(sheetId);
  }
  function readNumbers(properties) {
    const stored2 = readStored(properties, propertyName);
    const entries = typeof stored2 === "object" && stored2 !== null ? Object.entries(stored2) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "number"));
  }

  // src/commands/refresh/age-out.ts
  function ageOut({ services: services2, messages }, examined, ownSheets) {
    const { task, reading, columns: columns3, rows: rows5 } = examined;
    const { sheet } = task.opened;
    const removed = rows5.aged.filter((row) => row !== rows5.lastOurs);
    if (removed.length === 0) return examined;
    const notes = keepNotes({
      ...{ ownSheets, sheet, reading, removed },
      importedColumns: columns3.imported,
      importName: task.importName,
      now: services2.clock.now(),
      texts: messages.keptNotes
    });
    let count12 = 0;
    for (const { column: row, columns: height } of blocksOf(removed).reverse()) {
      if (services2.clock.now() >= services2.clock.deadline) break;
      sheet.deleteRows(row, height);
      count12 += height;
    }
    return { ...examineSheet(task), agedOut: { rows: count12, notes } };
  }

  // src/commands/refresh/write-targets.ts
  function writeTargets(attempt2, examinedTargets, accepted, space) {
    var _a2;
    const { services: services2, progress, settings } = attempt2;
    const { saved } = examinedTargets;
    requireSheets(services2.spreadsheet, examinedTargets.targets.filter(({ sheet }) => sheet === void 0).length);
    if (saved !== attempt2.saved) writeDocumentSettings(services2.documentStore, settings, { saved });
    const ownSheets = rememberedOwnSheets(services2.spreadsheet, services2.documentStore, settings.properties);
    const examined = [];
    const results = [];
    const warnings = [];
    let followed = saved;
    const otherNames = namesOfOthers(attempt2);
    const targets = examinedTargets.targets.map(({ target, sheet }) => ({
      target,
      sheet: sheet && space === "tight" ? ageOut(attempt2, sheet, ownSheets) : sheet
    }));
    for (const { target, sheet: known = makeTarget(attempt2, examinedTargets, target) } of targets) {
      const { group } = target;
      const onBegin = (memory2) => noteBeginning(attempt2, group, memory2, accepted);
      progress.report({ phase: "writing", done: 0, total: 0 });
      const treated = applyTreatment(known.task, ownSheets, otherNames, onBegin);
      const sheet = treated === void 0 ? known : { ...examineSheet(treated.task), agedOut: known.agedOut };
      examined.push(sheet);
      followed = withSheetId(followed, group, sheet.task.opened.sheet.sheetId());
      const onRows = (done, total) => progress.report({ phase: "writing", done, total });
      const isAmple = space === "ample";
      const result = refreshSheet(services2, attempt2.messages, sheet, ownSheets, { onBegin, onRows }, isAmple);
      results.push(result);
      warnings.push(...(_a2 = treated == null ? void 0 : treated.remarks) != null ? _a2 : [], ...remarksOnTreatment(target.treatment), ...result.warnings);
      if (group === "") warnings.push(...remarksOnNewest(saved, target, sheet.rows.aged.length + sheet.agedOut.rows));
      const memory = { ...result.memory, part: result.complete ? partRead({ ...attempt2, saved }, target) : void 0 };
      attempt2.status = { ...withMemory(attempt2.status, group, memory), sourceFingerprint: "" };
      if (!result.complete) break;
    }
    return {
      saved: followed,
      counts: sumCounts(examined, rowsUnread(attempt2, examinedTargets)),
      complete: results.every(({ complete: complete2 }) => complete2),
      rowsDone: results.reduce((sum, { rowsDone: rowsDone2 }) => sum + rowsDone2, 0),
      warnings
    };
  }
  function partRead(attempt2, { outlined }) {
    return outlined && { name: outlined.name, fingerprint: treatedFingerprint(attempt2, outlined.fingerprint) };
  }
  function rowsUnread({ status }, { unread }) {
    return [...unread].reduce((sum, group) => {
      var _a2, _b2;
      return sum + ((_b2 = (_a2 = status.linked[group]) == null ? void 0 : _a2.rows) != null ? _b2 : 0);
    }, 0);
  }
  function namesOfOthers({ settings, saved }) {
    const others = settings.imports.filter(({ id }) => id !== saved.id);
    return new Set(
      others.flatMap(({ name: name3, linkedSheets }) => [name3, ...linkedSheets.map(({ group }) => `${name3}/${group}`)])
    );
  }
  function noteBeginning(attempt2, group, memory, accepted) {
    const { services: services2, settings, saved } = attempt2;
    const unfinished = { ...memory, part: void 0 };
    attempt2.status = withMemory({ ...attempt2.status, accepted, sourceFingerprint: "" }, group, unfinished);
    const status = withMemoriesOf(attempt2.before, attempt2.status);
    writeDocumentSettings(services2.documentStore, settings, { status: { importId: saved.id, status } });
  }

  // src/commands/refresh/refresh-import.ts
  function refreshImport(attempt2) {
    var _a2;
    const { services: services2, saved, accept } = attempt2;
    const reading = read4(attempt2);
    if ("kind" in reading) {
      return { saved, status: waitingStatus(attempt2.status, saved, reading, services2.clock.now()), warnings: [] };
    }
    const { portion } = reading;
    attempt2.receipt.bytes = reading.byteLength;
    const fingerprint2 = fingerprintOf(attempt2, reading);
    const isSame4 = isUnchanged(services2.spreadsheet, saved, attempt2.status, fingerprint2, portion);
    if (isSame4) return unchanged(attempt2, reading);
    const examined = examine2(attempt2, reading);
    const [submissions2] = examined.targets;
    const received = (_a2 = submissions2 == null ? void 0 : submissions2.target.received) != null ? _a2 : 0;
    const count12 = countOnce(attempt2, reading, received);
    if (isCountDue(attempt2, received)) count12();
    const sheets = examined.targets.map(({ sheet }) => sheet);
    const isExpected = hasMovedOn(attempt2.before.days, reading.days);
    const shrinkage = sheets.map((sheet) => sheet == null ? void 0 : sheet.shrinkage).find((found) => found !== void 0 && !isExpected);
    const isAccepted = accept || attempt2.status.accepted === fingerprint2;
    if (!isAccepted) {
      const doubt = shrinkage != null ? shrinkage : (submissions2 == null ? void 0 : submissions2.sheet) && doubtMissingRows(attempt2, reading, submissions2.sheet, received, count12);
      if (doubt !== void 0) return held(attempt2, portion, doubt, sumCounts(sheets));
    }
    const accepted = isAccepted && (shrinkage !== void 0 || !isLastPortion(portion)) ? fingerprint2 : "";
    const space = requireSpace(attempt2, examined);
    const written = writeTargets(attempt2, examined, accepted, space);
    const fingerprintNow = fingerprintOf({ ...attempt2, saved: written.saved }, reading);
    const isShort = wantsEarlierRows(examined);
    const { days: days3 } = reading;
    return refreshed(attempt2, written, { fingerprint: fingerprintNow, days: days3, portion, accepted, isShort });
  }
  function examine2(attempt2, reading) {
    try {
      return examineTargets(attempt2, reading);
    } catch (error) {
      const { portion } = reading;
      const isUnclear = error instanceof FieldrowsError && error.code === "headingTaken";
      if (isUnclear && (portion == null ? void 0 : portion.range) !== void 0) {
        attempt2.status = { ...attempt2.status, ...keptUnderWay(attempt2.saved, attempt2.before, portion, "anew", noCounts) };
      }
      throw error;
    }
  }
  function read4(attempt2) {
    const { services: services2, progress: runProgress, personal, saved, status, isByHand } = attempt2;
    const wish = { isByHand, extent: extentOf(attempt2), told: personal.told(saved.id) };
    const onRead = (done, total) => runProgress.report({ phase: "downloading", done, total });
    const progress = readProgress(saved, status, wish, onRead, (next) => {
      attempt2.status = { ...attempt2.status, reading: next };
    });
    return readSource(
      { ...sourceServices(services2), ...runProgress.reading() },
      { ...saved, earlierTimeOuts: status.timeOuts },
      personal.keys.get(saved.server),
      progress
    );
  }
  function unchanged(attempt2, reading) {
    const { services: services2, saved, status: before } = attempt2;
    if (saved.newest === 0 && isCountDue(attempt2, before.rows)) countOnce(attempt2, reading, before.rows)();
    const status = afterComplete(succeeded(attempt2.status));
    const counts = { ...noCounts, received: rowsOf(status) };
    return {
      saved,
      status: {
        ...{ ...status, state: "unchanged", lastCompleteAt: services2.clock.now(), counts },
        ...reading.portion && keptAtEnd(saved, reading.portion)
      },
      warnings: []
    };
  }
  function held({ saved, before, status }, portion, { code, details }, counts) {
    return {
      saved,
      status: {
        ...{ ...succeeded(status), state: "held", code, details: { ...details }, counts },
        ...portion && keptWhileHeld(saved, before, portion)
      },
      warnings: []
    };
  }
  function refreshed(attempt2, written, ended) {
    const { progress, saved, before } = attempt2;
    const { portion, isShort } = ended;
    progress.report({ phase: "done", done: 0, total: 0 });
    const counts = countsWithEarlier(before, portion, written.counts);
    const warnings = [...remarksOnFormat(saved, before), ...remarksOnCount(attempt2), ...written.warnings];
    const status = { ...succeeded(attempt2.status), counts, warnings: warnings.map(shortened) };
    const isComplete = written.complete && !isShort && isLastPortion(portion);
    return {
      saved: written.saved,
      status: isComplete ? complete(attempt2, status, written, ended) : incomplete2(attempt2, status, written, ended),
      warnings
    };
  }
  function complete({ services: services2 }, status, { saved }, { fingerprint: fingerprint2, days: days3, portion }) {
    const lastCompleteAt = services2.clock.now();
    return {
      ...{ ...afterComplete(status), state: "imported", lastCompleteAt, sourceFingerprint: fingerprint2 },
      ...{ days: days3, accepted: "" },
      ...portion && keptAtEnd(saved, portion)
    };
  }
  function incomplete2({ services: services2, before }, status, { saved, complete: isWritten, counts, rowsDone: rowsDone2 }, { portion, accepted, isShort }) {
    var _a2;
    const next = {
      ...{ ...status, state: "incomplete", accepted, details: { rowsWritten: rowsDone2, rows: counts.received } },
      nextAt: saved.schedule === 0 ? status.nextAt : services2.clock.now()
    };
    if (portion === void 0) return next;
    const ending = !isWritten ? "again" : isShort ? "anew" : "done";
    const kept = keptUnderWay(saved, before, portion, ending, status.counts);
    const { read: read5 = 0, total = 0 } = (_a2 = kept.reading) != null ? _a2 : {};
    const goingOn = { ...next, ...kept, details: { read: read5, total } };
    const { state, code, details } = before;
    return state === "held" && accepted === "" && code !== void 0 ? { ...goingOn, state, code, details } : goingOn;
  }
  function succeeded({ code: _code, details: _details, ...clean }) {
    return { ...clean, ...afterSuccess, timeOuts: 0 };
  }

  // src/commands/refresh/run-import.ts
  var lockWaitMilliseconds = 1e4;
  function runImport(services2, messages, input) {
    return services2.lock.exclusively(lockWaitMilliseconds, () => {
      const settings = readDocumentSettings(services2.documentStore);
      const saved = settings.imports.find(({ id }) => id === input.importId);
      if (saved === void 0) throw new FieldrowsError("importNotFound", { importName: "" });
      const progress = followRun(services2, saved.id);
      try {
        return refreshAndRecord(services2, messages, settings, saved, { ...input, progress });
      } finally {
        progress.end();
      }
    });
  }
  function refreshAndRecord(services2, messages, settings, saved, { accept, extent = "usual", firedAt, progress }) {
    var _a2;
    const before = statusOf(settings, saved.id);
    const lastAttemptAt = services2.clock.now();
    const isOnTop = extent === "new" && saved.schedule > 0 && before.slotAt > 0;
    const slotAt = isOnTop ? before.slotAt : nextSlot(before, saved.schedule, firedAt != null ? firedAt : lastAttemptAt);
    const viewer = viewerOf(services2);
    const { personal } = viewer;
    const status = { ...before, lastAttemptAt, slotAt, nextAt: slotAt };
    const isByHand = firedAt === void 0;
    const attempt2 = {
      ...{ services: services2, progress, messages, settings, personal, saved },
      ...{ before, status, accept, extent, isByHand },
      receipt: { bytes: 0, counted: -1 }
    };
    let result;
    try {
      const refreshed2 = refreshImport(attempt2);
      result = { ...refreshed2, status: withLastChange(refreshed2.status) };
    } catch (error) {
      recordFailure(attempt2, error);
      throw error;
    }
    recordResult(services2, messages, settings, { ...result, receipt: receiptOf(attempt2) });
    if (saved.sheetId === noSheet) (_a2 = services2.spreadsheet.sheetById(result.saved.sheetId)) == null ? void 0 : _a2.activate();
    return { ...result, viewer: { ...viewer, now: services2.clock.now() } };
  }
  function receiptOf({ progress, receipt }) {
    return { ...receipt, requests: progress.requestsSent() };
  }
  function recordFailure(attempt2, error) {
    const { services: services2, messages, settings, personal, saved, status } = attempt2;
    const failure2 = error instanceof FieldrowsError ? error : new FieldrowsError("unexpected", {});
    const isOfThePerson = failure2.kind === "config" && failure2.code !== "exportTooSlow";
    if (isOfThePerson && saved.ownerId !== personal.id) return;
    const now = services2.clock.now();
    const failed3 = failedStatus(status, failure2, paceOf(saved), now);
    const next = afterTooSlow(failed3, status, failure2, saved, now);
    recordResult(services2, messages, settings, { saved, status: next, receipt: receiptOf(attempt2) });
  }

  // src/commands/schedule/killed-runs.ts
  var keptSeconds2 = 6 * 60 * 60;
  var begunSchema = array(
    object({
      importId: string(),
      /** Milliseconds since 1970. */
      at: number5(),
      /** Runs of this import in a row that were killed, this one not counted. */
      kills: number5()
    })
  );
  var keyOf2 = (personalId) => `fieldrows.begun.${personalId}`;
  function readBegun(services2, personalId) {
    const json2 = services2.progress.get(keyOf2(personalId));
    if (json2 === void 0) return [];
    const begun = safeParse(begunSchema, JSON.parse(json2));
    return begun.success ? begun.output : [];
  }
  function killedRuns(services2, personalId, settings) {
    return readBegun(services2, personalId).filter(({ importId }) => settings.imports.some(({ id }) => id === importId)).filter(({ importId, at }) => statusOf(settings, importId).lastAttemptAt < at).map((run) => ({ ...run, kills: run.kills + 1 }));
  }
  function noteBegun(services2, personalId, importId, killed) {
    var _a2, _b2;
    const others = killed.filter((run) => run.importId !== importId).map((run) => ({ ...run, kills: run.kills - 1 }));
    const kills = (_b2 = (_a2 = killed.find((run) => run.importId === importId)) == null ? void 0 : _a2.kills) != null ? _b2 : 0;
    const begun = importId === "" ? [] : [{ importId, at: services2.clock.now(), kills }];
    services2.progress.put(keyOf2(personalId), JSON.stringify([...others, ...begun]), keptSeconds2);
  }
  var killsUntilFailed = 2;
  function recordKill(services2, messages, run) {
    try {
      return services2.lock.exclusively(0, () => recordUnderLock(services2, messages, run));
    } catch (error) {
      if (error instanceof FieldrowsError && error.code === "busyElsewhere") return [];
      throw error;
    }
  }
  function recordUnderLock(services2, messages, { importId, at }) {
    const settings = readDocumentSettings(services2.documentStore);
    const saved = settings.imports.find(({ id }) => id === importId);
    if (saved === void 0) return [];
    const before = statusOf(settings, importId);
    const slotAt = nextSlot(before, saved.schedule, at);
    const attempt2 = { ...before, lastAttemptAt: at, slotAt, nextAt: slotAt };
    const failure2 = new FieldrowsError("outOfTime", { importName: saved.name, rowsWritten: 0 });
    const status = failedStatus(attempt2, failure2, paceOf(saved), services2.clock.now());
    recordResult(services2, messages, settings, { saved, status, receipt: { requests: 0, bytes: 0, counted: -1 } });
    return before.code === failure2.code ? [] : [`${saved.name}: ${resultSentence(messages, status)}`];
  }

  // src/commands/schedule/refresh-due.ts
  var leastToleranceMilliseconds = 2 * 6e4;
  var leastGapMilliseconds = (saved) => paceOf(saved).renewsAfterSeconds * 1e3 - 6e4;
  var leastMilliseconds2 = 6e4;
  var mostMillisecondsHeldFree = 2 * 6e4;
  function refreshDue(services2, messages) {
    const viewer = viewerOf(services2);
    const { personal, spreadsheetId, now } = viewer;
    const settings = readDocumentSettings(services2.documentStore);
    const own = settings.imports.filter((saved) => saved.schedule > 0 && isOwn2(saved, viewer));
    if (own.length === 0) ensureTrigger(services2, viewer, settings.imports);
    const tolerance = Math.max(leastToleranceMilliseconds, personal.triggerMinutes(spreadsheetId) / 2 * 6e4);
    const due = own.filter((saved) => isScheduled(saved) && isDue(saved, statusOf(settings, saved.id), now, tolerance));
    return refreshInTurn(services2, messages, viewer, settings, due);
  }
  function refreshInTurn(services2, messages, { personal, now }, settings, due, extent = "usual") {
    const killed = killedRuns(services2, personal.id, settings);
    const killsOf = ({ id }) => {
      var _a2, _b2;
      return (_b2 = (_a2 = killed.find(({ importId }) => importId === id)) == null ? void 0 : _a2.kills) != null ? _b2 : 0;
    };
    const news = killed.filter(({ kills }) => kills >= killsUntilFailed).flatMap((run) => recordKill(services2, messages, run));
    const ordered = inOrder(due, settings, now).filter((saved) => killsOf(saved) < killsUntilFailed);
    const lastOnes = ordered.filter((saved) => killsOf(saved) > 0);
    const queue = [...ordered.filter((saved) => killsOf(saved) === 0), ...lastOnes];
    const result = refreshEach(services2, messages, settings, queue, { firedAt: now, extent }, (importId) => {
      noteBegun(services2, personal.id, importId, killed);
    });
    return { ...result, news: [...news, ...result.news] };
  }
  function refreshAll(services2, messages) {
    const viewer = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    const own = settings.imports.filter((saved) => isOwn2(saved, viewer) && saved.pause === void 0);
    return refreshEach(services2, messages, settings, inOrder(own, settings, viewer.now), {}, () => void 0);
  }
  function isDue(saved, status, now, tolerance) {
    const { state, paused, nextAt, lastAttemptAt } = status;
    if (paused || nextAt > now + tolerance) return false;
    return state === "incomplete" || now - lastAttemptAt >= leastGapMilliseconds(saved);
  }
  function inOrder(due, settings, now) {
    const status = ({ id }) => statusOf(settings, id);
    const isHalfWritten = (saved) => status(saved).state === "incomplete";
    const missedATurn = due.some(
      (saved) => !isHalfWritten(saved) && now - status(saved).nextAt > saved.schedule * 6e4 && saved.schedule > 0
    );
    const rank = (saved) => !missedATurn && isHalfWritten(saved) ? 0 : 1;
    return [...due].sort((a, b) => rank(a) - rank(b) || status(a).nextAt - status(b).nextAt);
  }
  var endsTheRun = /* @__PURE__ */ new Set(["busyElsewhere", "fetchQuotaSpent"]);
  function refreshEach(services2, messages, before, imports2, how, onBegin) {
    const history = readHistory(before.properties);
    const failures = [];
    const news = [];
    let refreshed2 = 0;
    for (const saved of imports2) {
      const left2 = services2.clock.deadline - services2.clock.now();
      const needed = Math.min(usualRun(saved.id, history).seconds * 1e3, mostMillisecondsHeldFree);
      const isFirst = refreshed2 + failures.length === 0;
      if (left2 < leastMilliseconds2 || !isFirst && left2 < needed) continue;
      try {
        onBegin(saved.id);
        runImport(services2, messages, { importId: saved.id, accept: false, ...how });
        refreshed2++;
      } catch (error) {
        const failure2 = error instanceof FieldrowsError ? error : new FieldrowsError("unexpected", {});
        failures.push(failure2);
        const sentence = failure2.code === "busyElsewhere" ? "" : newsOf(services2, messages, before, saved, failure2.code);
        if (sentence !== "") news.push(sentence);
        if (failure2.code === "busyElsewhere") onBegin("");
        if (endsTheRun.has(failure2.code)) break;
      }
    }
    return { refreshed: refreshed2, failures, news };
  }
  var ofTheAccount = /* @__PURE__ */ new Set(["fetchQuotaSpent"]);
  function newsOf(services2, messages, before, saved, code) {
    const after = readDocumentSettings(services2.documentStore);
    const known = ofTheAccount.has(code) ? before.imports : [saved];
    const isKnown = known.some(({ id }) => statusOf(before, id).code === code);
    const status = statusOf(after, saved.id);
    const isJustPaused = status.paused && !statusOf(before, saved.id).paused;
    return isKnown && !isJustPaused ? "" : `${saved.name}: ${resultSentence(messages, status)}`;
  }

  // src/commands/push/push-due.ts
  var minute2 = 6e4;
  var day6 = 24 * 60 * minute2;
  var marginMilliseconds = 15e3;
  var firstSetback = 5 * minute2;
  var restFactor = 32;
  function pushDueAt(status, pace, now) {
    const { state, paused, failures, lastAttemptAt, nextAt } = status;
    if (paused) return Number.POSITIVE_INFINITY;
    if (lastAttemptAt === 0 || state === "incomplete") return now;
    const { schedule: schedule2, renewsAfterSeconds, usualSeconds: usualSeconds2, isSpent } = pace;
    const renewed = renewsAfterSeconds === 0 ? now : lastAttemptAt + renewsAfterSeconds * 1e3 + marginMilliseconds;
    const rested = isSpent ? lastAttemptAt + usualSeconds2 * 1e3 * restFactor : now;
    const setback = Math.min(firstSetback * 2 ** Math.min(failures - 1, 16), day6);
    const mended = failures === 0 ? now : schedule2 > 0 ? nextAt : lastAttemptAt + setback;
    return Math.max(now, renewed, rested, mended);
  }
  function isSeenTo(push, status, renewsAfterSeconds, now) {
    if (now - push.at > longestWaitMilliseconds) return true;
    const { state, lastAttemptAt } = status;
    if (state === "held") return lastAttemptAt >= push.at;
    const isComplete = state === "imported" || state === "unchanged";
    return isComplete && lastAttemptAt >= push.at + renewsAfterSeconds * 1e3;
  }

  // src/commands/push/take-pushes.ts
  var pauseMilliseconds = 6e4;
  function takePushes(services2, messages) {
    const startedAt = services2.clock.now();
    clearAlarm(services2);
    const pushes = readPushes(services2.userStore.readAll());
    if (pushes.length === 0) return [];
    const viewer = viewerOf(services2);
    const before = readDocumentSettings(services2.documentStore);
    const open2 = openPushes(services2, viewer, before, pushes);
    const now = services2.clock.now();
    const due = importsOf(before, open2).filter((saved) => dueAt(services2, before, saved, now) <= now);
    const { news } = refreshInTurn(services2, messages, viewer, before, due, "new");
    const after = due.length === 0 ? before : readDocumentSettings(services2.documentStore);
    const left2 = due.length === 0 ? open2 : openPushes(services2, viewer, after, open2);
    services2.userStore.write(takenEntries(pushes.filter((push) => !left2.includes(push))));
    notePushTime(services2, startedAt);
    const later4 = services2.clock.now();
    const next = Math.min(...importsOf(after, left2).map((saved) => dueAt(services2, after, saved, later4)));
    if (Number.isFinite(next)) setAlarm(services2, Math.max(next, later4 + pauseMilliseconds));
    return news;
  }
  function takeLostPushes(services2, messages) {
    if (services2.clock.deadline - services2.clock.now() < leastMilliseconds2) return [];
    const isForgotten = isAlarmLost(services2) && readPushes(services2.userStore.readAll()).length > 0;
    return isForgotten ? takePushes(services2, messages) : [];
  }
  function dueAt(services2, settings, saved, now) {
    if (saved.pause !== void 0) return Number.POSITIVE_INFINITY;
    const { seconds } = usualRun(saved.id, readHistory(settings.properties));
    const pace = { ...paceOf(saved), usualSeconds: seconds, isSpent: isPushTimeSpent(services2) };
    return pushDueAt(statusOf(settings, saved.id), pace, now);
  }
  function importsOf(settings, pushes) {
    const wanted2 = new Set(pushes.map(({ importId }) => importId));
    return settings.imports.filter(({ id }) => wanted2.has(id));
  }
  function openPushes(services2, viewer, settings, pushes) {
    const now = services2.clock.now();
    return importsOf(settings, pushes).filter((saved) => isOwn2(saved, viewer)).flatMap((saved) => {
      const status = statusOf(settings, saved.id);
      const { renewsAfterSeconds } = paceOf(saved);
      const own = pushes.filter(({ importId }) => importId === saved.id);
      const unseen = own.filter((push) => !isSeenTo(push, status, renewsAfterSeconds, now));
      if (!unseen.some(({ id }) => id !== void 0)) return unseen;
      const keys = keysInSheet(services2, saved, status.markerColumn);
      return unseen.filter(({ id }) => id === void 0 || !keys.has(id));
    });
  }
  function keysInSheet({ spreadsheet }, { sheetId }, markerColumn) {
    var _a2;
    const cells5 = markerColumn === 0 ? void 0 : (_a2 = spreadsheet.sheetById(sheetId)) == null ? void 0 : _a2.readColumn(markerColumn);
    const keys = /* @__PURE__ */ new Set();
    for (const cell of cells5 != null ? cells5 : []) {
      const mark2 = parseMark(cell);
      if (mark2 !== void 0 && mark2.fingerprint !== "") keys.add(mark2.key);
    }
    return keys;
  }

  // src/commands/schedule/missing-authorization.ts
  function reportMissingAuthorization(services2, messages) {
    const failure2 = new FieldrowsError("authorizationNeeded", {});
    const personal = readPersonalSettings(services2.userStore);
    const settings = readDocumentSettings(services2.documentStore);
    const affected = settings.imports.filter((saved) => {
      const { code, paused } = statusOf(settings, saved.id);
      return isScheduled(saved) && saved.ownerId === personal.id && code !== failure2.code && !paused;
    });
    if (affected.length === 0) return [];
    const statuses = new Map(settings.statuses);
    for (const { id } of affected) {
      const status = { ...statusOf(settings, id), state: "failed", code: failure2.code, details: {} };
      statuses.set(id, status);
      writeDocumentSettings(services2.documentStore, settings, { status: { importId: id, status } });
    }
    try {
      writeStatusSheet(services2, messages, { ...settings, statuses }, readHistory(settings.properties));
    } catch {
    }
    return [errorSentence(messages, failure2)];
  }

  // src/platform/account.ts
  function accountLocale() {
    return Session.getActiveUserLocale();
  }
  function randomId() {
    return Utilities.getUuid();
  }
  function sha2562(text8) {
    const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text8, Utilities.Charset.UTF_8);
    return bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
  }
  function userProperties() {
    return PropertiesService.getUserProperties();
  }
  function documentProperties() {
    return PropertiesService.getDocumentProperties();
  }
  function documentCache() {
    return CacheService.getDocumentCache();
  }

  // src/platform/clock.ts
  function googleClock(startedAt, limit) {
    return {
      now: () => Date.now(),
      sleep: (milliseconds) => Utilities.sleep(Math.round(milliseconds)),
      deadline: startedAt + limit
    };
  }

  // src/platform/http.ts
  var timeoutSeconds = 150;
  function googleHttp() {
    return {
      fetch(request) {
        const { "Content-Type": contentType2, ...headers3 } = request.headers;
        const options2 = {
          method: request.method.toLowerCase(),
          headers: headers3,
          // Redirects are followed by hand: what UrlFetchApp does with the key on another host is not documented.
          followRedirects: false,
          muteHttpExceptions: true,
          timeoutSeconds,
          ...contentType2 === void 0 ? {} : { contentType: contentType2 },
          ...request.body === void 0 ? {} : { payload: request.body }
        };
        try {
          return asResponse(UrlFetchApp.fetch(request.url, options2));
        } catch (error) {
          throw noAnswer(error, request.url);
        }
      }
    };
  }
  function asResponse(response) {
    const headers3 = {};
    for (const [name3, value] of Object.entries(response.getAllHeaders())) {
      headers3[name3.toLowerCase()] = String(Array.isArray(value) ? value[value.length - 1] : value);
    }
    return {
      status: response.getResponseCode(),
      headers: headers3,
      text: () => response.getContentText("UTF-8"),
      // Google gives bytes as numbers from -128 to 127; a Uint8Array takes them modulo 256.
      bytes: () => Uint8Array.from(response.getContent())
    };
  }
  function noAnswer(error, url) {
    var _a2, _b2;
    const text8 = String(error).split(url).join("");
    const server2 = hostOf2(url);
    if (/response size/i.test(text8)) {
      return new FieldrowsError("downloadTooLarge", { megabytes: maxResponseBytes / 1024 ** 2 });
    }
    const kinds2 = [
      [/DNS/i, "hostUnknown"],
      [/SSL|certificate/i, "certificateRefused"],
      [/time-?d? ?out/i, "requestTimedOut"],
      [/too many times|quota/i, "fetchQuotaSpent"]
    ];
    const code = (_b2 = (_a2 = kinds2.find(([pattern]) => pattern.test(text8))) == null ? void 0 : _a2[1]) != null ? _b2 : "networkDown";
    return new FieldrowsError(code, { server: server2 });
  }
  function hostOf2(url) {
    var _a2, _b2;
    return (_b2 = (_a2 = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)) == null ? void 0 : _a2[1]) != null ? _b2 : "";
  }

  // src/platform/lock.ts
  function documentLock() {
    return {
      exclusively(waitMilliseconds, work) {
        var _a2;
        const lock = (_a2 = LockService.getDocumentLock()) != null ? _a2 : LockService.getScriptLock();
        if (!lock.tryLock(waitMilliseconds)) throw new FieldrowsError("busyElsewhere", {});
        try {
          return work();
        } finally {
          lock.releaseLock();
        }
      }
    };
  }

  // src/platform/log.ts
  function googleLog() {
    const line = (event, facts) => `${event} ${JSON.stringify(facts)}`;
    return {
      info: (event, facts) => console.info(line(event, facts)),
      warn: (event, facts) => console.warn(line(event, facts))
    };
  }

  // src/platform/properties.ts
  function propertyStore(properties) {
    return {
      readAll: () => properties.getProperties(),
      write(entries) {
        const kept = {};
        for (const [name3, value] of Object.entries(entries)) if (value !== void 0) kept[name3] = value;
        if (Object.keys(kept).length > 0) properties.setProperties(kept, false);
        for (const [name3, value] of Object.entries(entries)) if (value === void 0) properties.deleteProperty(name3);
      }
    };
  }
  function readOnce(store) {
    let known;
    return {
      readAll() {
        known = known != null ? known : store.readAll();
        return known;
      },
      write(entries) {
        known = void 0;
        store.write(entries);
      }
    };
  }
  function googleCache(cache) {
    const ifPossible = (work) => {
      try {
        return work();
      } catch {
        return void 0;
      }
    };
    return {
      get: (key) => {
        var _a2;
        return (_a2 = ifPossible(() => cache == null ? void 0 : cache.get(key))) != null ? _a2 : void 0;
      },
      put: (key, value, seconds) => ifPossible(() => cache == null ? void 0 : cache.put(key, value, seconds)),
      remove: (key) => ifPossible(() => cache == null ? void 0 : cache.remove(key))
    };
  }

  // src/platform/column-letters.ts
  function columnLetters2(column3) {
    let letters3 = "";
    for (let rest = column3; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters3 = String.fromCharCode(65 + (rest - 1) % 26) + letters3;
    }
    return letters3;
  }

  // src/platform/spreadsheet.ts
  var goneColour = "#9aa0a6";
  var attempts = 3;
  function attempt(sheetName3, repeatable, work) {
    for (let left2 = repeatable ? attempts : 1; ; left2--) {
      try {
        return work();
      } catch (error) {
        const failure2 = serviceFailure(error, sheetName3);
        if (failure2 === void 0) throw error;
        if (left2 === 1 || failure2.code !== "spreadsheetBusy") throw failure2;
        Utilities.sleep(1e3);
      }
    }
  }
  var isAccessLost = /permission|permiso|autorisation|\u0625\u0630\u0646|document \S+ is missing/i;
  function serviceFailure(error, sheetName3) {
    const text8 = String(error);
    if (/protected|prot[e\u00e9]g/i.test(text8) || text8.includes("\u0645\u062D\u0645\u064A"))
      return new FieldrowsError("sheetProtected", { sheetName: sheetName3 });
    if (/validaci[o\u00f3]n|validation/i.test(text8) || text8.includes("\u0627\u0644\u062A\u062D\u0642\u0642 \u0645\u0646 \u0635\u062D\u0629")) {
      return new FieldrowsError("validationRefuses", { sheetName: sheetName3 });
    }
    if (isAccessLost.test(text8) && !text8.includes("googleapis.com"))
      return new FieldrowsError("spreadsheetNotEditable", {});
    if (/10\D?000\D?000/.test(text8)) return new FieldrowsError("tooManyCells", { needed: 1e7 });
    if (/Service|server error|timed out/i.test(text8)) return new FieldrowsError("spreadsheetBusy", {});
    return void 0;
  }
  function openSpreadsheet() {
    return SpreadsheetApp.getActiveSpreadsheet();
  }
  function googleSpreadsheet(spreadsheet) {
    const wrap = (sheet) => sheet === null ? void 0 : googleSheet(spreadsheet, sheet);
    return {
      id: () => spreadsheet.getId(),
      timeZone: () => spreadsheet.getSpreadsheetTimeZone(),
      locale: () => spreadsheet.getSpreadsheetLocale(),
      currentCell() {
        const cell = spreadsheet.getCurrentCell();
        if (cell === null) return void 0;
        const sheet = googleSheet(spreadsheet, cell.getSheet());
        return { sheet, row: cell.getRow(), column: cell.getColumn() };
      },
      wallClock: (instant2) => Utilities.formatDate(new Date(instant2), spreadsheet.getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm:ss"),
      sheets: () => spreadsheet.getSheets().map((sheet) => googleSheet(spreadsheet, sheet)),
      sheetById: (sheetId) => sheetId < 0 ? void 0 : wrap(spreadsheet.getSheetById(sheetId)),
      sheetByName: (name3) => wrap(spreadsheet.getSheetByName(name3)),
      addSheet: (name3) => googleSheet(
        spreadsheet,
        attempt(name3, false, () => spreadsheet.insertSheet(name3))
      ),
      removeSheet(sheet) {
        const found = spreadsheet.getSheetById(sheet.sheetId());
        if (found !== null) attempt(sheet.name(), false, () => spreadsheet.deleteSheet(found));
      },
      nameCell(name3, sheet, row, column3) {
        const found = spreadsheet.getSheetById(sheet.sheetId());
        if (found !== null) spreadsheet.setNamedRange(name3, found.getRange(row, column3));
      },
      flush: () => attempt("", true, () => SpreadsheetApp.flush())
    };
  }
  var rangesPerCall = 500;
  function rangesOf(blocks) {
    const ranges = blocks.map(
      ({ row, rows: rows5, column: column3, columns: columns3 }) => `${columnLetters2(column3)}${row}:${columnLetters2(column3 + columns3 - 1)}${row + rows5 - 1}`
    );
    return Array.from(
      { length: Math.ceil(ranges.length / rangesPerCall) },
      (_unused, index) => ranges.slice(index * rangesPerCall, (index + 1) * rangesPerCall)
    );
  }
  function googleSheet(spreadsheet, sheet) {
    let name3;
    const ownName = () => {
      name3 != null ? name3 : name3 = sheet.getName();
      return name3;
    };
    const run = (repeatable, work) => {
      try {
        return attempt("", repeatable, work);
      } catch (error) {
        const isOfSheet = error instanceof FieldrowsError && (error.code === "sheetProtected" || error.code === "validationRefuses");
        throw isOfSheet ? new FieldrowsError(error.code, { sheetName: ownName() }) : error;
      }
    };
    const again7 = (work) => run(true, work);
    const once = (work) => void run(false, work);
    const block = (column3, columns3, fromRow) => `${columnLetters2(column3)}${fromRow}:${columnLetters2(column3 + columns3 - 1)}`;
    const readWhole = (column3, read5) => {
      const letters3 = columnLetters2(column3);
      try {
        return again7(() => read5(sheet.getRange(`${letters3}:${letters3}`)));
      } catch (error) {
        if (column3 <= sheet.getMaxColumns()) throw error;
        return void 0;
      }
    };
    return {
      sheetId: () => sheet.getSheetId(),
      name: ownName,
      rename: (wanted2) => once(() => sheet.setName(wanted2)),
      size: () => again7(() => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() })),
      lastRow: () => again7(() => sheet.getLastRow()),
      lastColumn: () => again7(() => sheet.getLastColumn()),
      protectedColumns: () => again7(() => {
        const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
        return [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)].filter((one) => !one.canEdit()).map((one) => one.getRange()).map((range) => ({ column: range.getColumn(), columns: range.getNumColumns() }));
      }),
      mergedBlocks: (row, column3, rows5, columns3) => again7(
        () => sheet.getRange(row, column3, rows5, columns3).getMergedRanges().map((range) => ({
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getNumRows(),
          columns: range.getNumColumns()
        }))
      ),
      readRow: (row) => again7(() => {
        var _a2;
        return (_a2 = sheet.getRange(`${row}:${row}`).getValues()[0]) != null ? _a2 : [];
      }),
      readColumn: (column3) => {
        var _a2;
        return (_a2 = readWhole(column3, (range) => range.getValues())) == null ? void 0 : _a2.map((row) => row[0]);
      },
      readDisplayed: (column3) => {
        var _a2;
        return (_a2 = readWhole(column3, (range) => range.getDisplayValues())) == null ? void 0 : _a2.map((row) => {
          var _a3;
          return (_a3 = row[0]) != null ? _a3 : "";
        });
      },
      readDisplayedBlock: (row, column3, rows5, columns3) => again7(() => sheet.getRange(row, column3, rows5, columns3).getDisplayValues()),
      readBlock: (row, column3, rows5, columns3) => again7(() => sheet.getRange(row, column3, rows5, columns3).getValues()),
      readFormulas: (row, column3, rows5, columns3) => again7(() => sheet.getRange(row, column3, rows5, columns3).getFormulasR1C1()).map((cells5) => cells5.map(String)),
      write(row, column3, values) {
        var _a2, _b2;
        const width3 = (_b2 = (_a2 = values[0]) == null ? void 0 : _a2.length) != null ? _b2 : 0;
        if (width3 === 0) return;
        again7(() => sheet.getRange(row, column3, values.length, width3).setValues(values));
      },
      readNotes: (row, column3, columns3) => again7(() => {
        var _a2;
        return (_a2 = sheet.getRange(row, column3, 1, columns3).getNotes()[0]) != null ? _a2 : [];
      }),
      writeNotes: (row, column3, notes) => again7(() => void sheet.getRange(row, column3, 1, notes.length).setNotes([[...notes]])),
      clear(blocks) {
        for (const ranges of rangesOf(blocks)) again7(() => void sheet.getRangeList(ranges).clearContent());
      },
      fillDown: (row, column3, columns3, rows5) => once(
        () => sheet.getRange(row, column3, 1, columns3).copyTo(sheet.getRange(row + 1, column3, rows5, columns3), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false)
      ),
      formatColumns: (blocks, format2, fromRow) => once(
        () => sheet.getRangeList(blocks.map(({ column: column3, columns: columns3 }) => block(column3, columns3, fromRow))).setNumberFormat(format2)
      ),
      insertColumns: (after, columns3) => once(() => after === 0 ? sheet.insertColumnsBefore(1, columns3) : sheet.insertColumnsAfter(after, columns3)),
      deleteColumns: (column3, columns3) => once(() => sheet.deleteColumns(column3, columns3)),
      insertRows: (after, rows5) => once(() => sheet.insertRowsAfter(after, rows5)),
      deleteRows: (row, rows5) => once(() => sheet.deleteRows(row, rows5)),
      freezeRows: (rows5) => again7(() => sheet.setFrozenRows(rows5)),
      hideColumn: (column3) => again7(() => sheet.hideColumns(column3)),
      boldRow: (row) => again7(() => void sheet.getRange(`${row}:${row}`).setFontWeight("bold")),
      widen: (column3, columns3, pixels) => again7(() => void sheet.setColumnWidths(column3, columns3, pixels)),
      wrapColumn: (column3) => again7(() => void sheet.getRange(`${columnLetters2(column3)}:${columnLetters2(column3)}`).setWrap(true)),
      styleHeading(column3, columns3, style) {
        const range = sheet.getRange(1, column3, 1, columns3);
        again7(() => range.setFontWeight(style === "gone" ? "normal" : "bold"));
        if (style !== "imported") again7(() => range.setFontColor(style === "gone" ? goneColour : null));
      },
      styleCells(blocks, style) {
        const colour = style === "gone" ? goneColour : null;
        for (const ranges of rangesOf(blocks)) again7(() => void sheet.getRangeList(ranges).setFontColor(colour));
      },
      activate: () => void again7(() => spreadsheet.setActiveSheet(sheet))
    };
  }

  // src/platform/triggers.ts
  function triggersFor(handler) {
    try {
      return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
    } catch {
      return [];
    }
  }
  function alarmFor(handler) {
    return {
      set(milliseconds) {
        try {
          ScriptApp.newTrigger(handler).timeBased().after(Math.max(1, Math.round(milliseconds))).create();
          return true;
        } catch {
          return false;
        }
      },
      clear() {
        for (const trigger of triggersFor(handler)) ScriptApp.deleteTrigger(trigger);
      }
    };
  }
  function dispatcherTriggers(handler) {
    const own = () => triggersFor(handler);
    return {
      list: () => own().map((trigger) => trigger.getUniqueId()),
      create(everyMinutes) {
        try {
          const builder = ScriptApp.newTrigger(handler).timeBased();
          if (everyMinutes < 60) builder.everyMinutes(everyMinutes).create();
          else builder.everyHours(everyMinutes / 60).create();
        } catch {
          throw new FieldrowsError(everyMinutes < 60 ? "triggerTooFrequent" : "triggerRefused", {});
        }
      },
      remove(id) {
        for (const trigger of own()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
      }
    };
  }
  function isAuthorized() {
    const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
    return status !== ScriptApp.AuthorizationStatus.REQUIRED;
  }

  // src/platform/ui.ts
  function addMenu(title2, items) {
    const menu = SpreadsheetApp.getUi().createMenu(title2);
    for (const { label, handler } of items) menu.addItem(label, handler);
    menu.addToUi();
  }
  function showSidebar(title2) {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle(title2));
  }
  function showToast(text8, title2) {
    SpreadsheetApp.getActiveSpreadsheet().toast(text8, title2);
  }
  function hasUserInterface() {
    try {
      SpreadsheetApp.getUi();
      return true;
    } catch {
      return false;
    }
  }

  // src/platform/web-app.ts
  function textOutput(text8) {
    return ContentService.createTextOutput(text8);
  }

  // src/version.ts
  var version = "0.1.0";

  // src/commands/check/check-report.ts
  function checkReport(services2, settings, viewer, findings) {
    const { spreadsheet, triggers } = services2;
    const facts = [
      ["Fieldrows", version],
      ["checked", new Date(services2.clock.now()).toISOString()],
      ["language", services2.locale()],
      ["time zone", spreadsheet.timeZone()],
      ["own triggers", triggers.list().length],
      ["servers connected", viewer.personal.keys.size],
      ["settings, bytes", storedBytes(settings.properties)],
      ["settings that cannot be read", settings.unreadable],
      ...findings.map(({ probe: probe2, outcome }) => [probe2, outcome]),
      ...settings.imports.map(
        (saved, index) => [`import ${index + 1}`, describeImport(settings, viewer, saved)]
      )
    ];
    return facts.map(([name3, value]) => `${name3}: ${value}`).join("\n");
  }
  function describeImport(settings, viewer, saved) {
    const status = statusOf(settings, saved.id);
    return [
      saved.source,
      saved.format,
      isOwn2(saved, viewer) ? "own" : "somebody else's",
      `every ${saved.schedule} minutes`,
      status.state,
      ...status.code === void 0 ? [] : [status.code],
      `${status.rows} rows`,
      `${status.columns.length} columns`,
      `${saved.linkedSheets.length} linked sheets`,
      `failures ${status.failures}`,
      ...status.warnings.map(({ code }) => code)
    ].join(", ");
  }

  // src/commands/check/probe.ts
  function probe(name3, find2) {
    try {
      const found = find2();
      return { probe: name3, outcome: found === void 0 ? "unknown" : found ? "passed" : "failed" };
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      return { probe: name3, outcome: error.kind === "transient" ? "unknown" : "failed" };
    }
  }

  // src/commands/check/probe-cells.ts
  var formulaTexts = ["=1+1", '=IMPORTDATA("https://example.org")', "+1+1", "-1+1", "@SUM(1)"];
  var apostropheTexts = ["'quoted", "''twice", "'=1"];
  var digitTexts = [
    "007",
    "+33612345678",
    "1/2",
    "1e5",
    "12345678901234567",
    "TRUE",
    "5%",
    "2026-01-31",
    "10:30",
    "1,5"
  ];
  var numbers = [0, -12, 123456789012345, 0.1, -3.25];
  var dateTimes = [
    [45e3, "2023-03-15 00:00:00"],
    [45000.5, "2023-03-15 12:00:00"],
    [46111.25, "2026-03-30 06:00:00"]
  ];
  function probeCells(sheet, spreadsheet) {
    const texts2 = (name3, column3, values) => probe(name3, () => isKept(sheet, column3, "text", values));
    return [
      texts2("formulaText", 1, formulaTexts),
      texts2("apostrophe", 2, apostropheTexts),
      texts2("digits", 3, digitTexts),
      probe("numbers", () => isKept(sheet, 4, "decimal", numbers)),
      probe("dates", () => {
        const shown = dateTimes.map(([, text8]) => text8);
        format(sheet, 5, "dateTime");
        const serials = dateTimes.map(([serial]) => [serial]);
        sheet.write(1, 5, serials);
        spreadsheet.flush();
        return isSame3(sheet.readDisplayedBlock(1, 5, shown.length, 1).flat(), shown);
      }),
      probe("moments", () => {
        var _a2;
        const moment = new Date(Date.UTC(2026, 2, 29, 0, 30));
        format(sheet, 6, "dateTime");
        sheet.write(1, 6, [[moment]]);
        const read5 = (_a2 = sheet.readBlock(1, 6, 1, 1)[0]) == null ? void 0 : _a2[0];
        return read5 instanceof Date && read5.getTime() === moment.getTime();
      })
    ];
  }
  var patienceMilliseconds = 1e4;
  var pauseMilliseconds2 = 1e3;
  function probeFormulas(sheet, spreadsheet, clock) {
    return probe("formulas", () => {
      var _a2;
      sheet.write(1, 7, [['=KOBO_COUNT("")']]);
      spreadsheet.flush();
      const end = clock.now() + patienceMilliseconds;
      for (; ; ) {
        const [shown = ""] = (_a2 = sheet.readDisplayedBlock(1, 7, 1, 1)[0]) != null ? _a2 : [];
        if (/^#(?:NAME|NOM|NOMBRE)\b/.test(shown)) return false;
        if (shown.startsWith("#")) return true;
        if (clock.now() >= end) return void 0;
        clock.sleep(pauseMilliseconds2);
      }
    });
  }
  function format(sheet, column3, kind) {
    sheet.formatColumns([{ column: column3, columns: 1 }], numberFormat(kind), 1);
  }
  function isKept(sheet, column3, kind, values) {
    format(sheet, column3, kind);
    sheet.write(
      1,
      column3,
      values.map((value) => [neutralise(value)])
    );
    const formulas = sheet.readFormulas(1, column3, values.length, 1).flat();
    return isSame3(sheet.readBlock(1, column3, values.length, 1).flat(), values) && formulas.every((text8) => text8 === "");
  }
  function isSame3(found, expected) {
    return found.length === expected.length && found.every((value, index) => value === expected[index]);
  }

  // src/commands/check/check-spreadsheet.ts
  var lockWaitMilliseconds2 = 1e4;
  var sheetName = "Fieldrows check";
  var mark = "Fieldrows tries something out here. This sheet may be deleted.";
  var markColumn = 20;
  function checkSpreadsheet(services2, messages) {
    return services2.lock.exclusively(lockWaitMilliseconds2, () => {
      const settings = readDocumentSettings(services2.documentStore);
      const viewer = viewerOf(services2);
      const findings = [
        ...onOwnSheet(services2, (sheet) => [
          ...probeCells(sheet, services2.spreadsheet),
          probeFormulas(sheet, services2.spreadsheet, services2.clock)
        ]),
        ...probeSurroundings(services2, settings, viewer)
      ];
      return {
        findings: findings.map(({ probe: name3, outcome }) => ({
          title: messages.check.titles[name3],
          outcome,
          meaning: outcome === "failed" ? messages.check.failed[name3] : outcome === "unknown" ? messages.check.unknown : ""
        })),
        report: checkReport(services2, settings, viewer, findings)
      };
    });
  }
  function onOwnSheet(services2, work) {
    var _a2;
    const { spreadsheet } = services2;
    const shown = (_a2 = spreadsheet.currentCell()) == null ? void 0 : _a2.sheet;
    const { sheet } = openOwnSheet(spreadsheet, sheetName, (found) => found.readRow(1)[markColumn - 1] === mark);
    try {
      sheet.write(1, markColumn, [[mark]]);
      return work(sheet);
    } finally {
      spreadsheet.removeSheet(sheet);
      if ((shown == null ? void 0 : shown.sheetId()) !== sheet.sheetId()) shown == null ? void 0 : shown.activate();
    }
  }
  var comfortable = 0.9;
  function probeSurroundings(services2, settings, viewer) {
    const own = settings.imports.filter((saved) => isOwn2(saved, viewer));
    return [
      probe("redirects", () => handsOverRedirects2(services2, viewer)),
      probe("triggers", () => !own.some(isScheduled) || services2.triggers.list().length > 0),
      probe("allowance", () => isWithinAllowance(dailyUse(own, readHistory(settings.properties)))),
      probe("room", () => cellsOf3(services2) < maxSpreadsheetCells * comfortable),
      probe("memory", () => storedBytes(settings.properties) < maxPropertyStoreBytes * comfortable)
    ];
  }
  function handsOverRedirects2(services2, { personal }) {
    for (const [server2, key] of personal.keys) {
      const source = sourceOfAddress(server2);
      const { apiKey } = accessOf({ source: source.id, server: server2 }, key);
      if (source.handsOverRedirects !== void 0)
        return source.handsOverRedirects(sourceServices(services2), { server: server2, apiKey });
    }
    return void 0;
  }
  function cellsOf3({ spreadsheet }) {
    return spreadsheet.sheets().reduce((sum, sheet) => {
      const { rows: rows5, columns: columns3 } = sheet.size();
      return sum + rows5 * columns3;
    }, 0);
  }

  // src/sheets/filling-up.ts
  var day7 = 24 * 36e5;
  var leastDays = 7;
  var mostDaysAhead = 60;
  var mostDaysOld = 3;
  function fillingUp(samples, now) {
    const [first] = samples;
    const last = samples[samples.length - 1];
    if (first === void 0 || last === void 0) return void 0;
    const watched = (last[0] - first[0]) / day7;
    const growth = last[1] - first[1];
    if (watched < leastDays || growth <= 0 || now - last[0] > mostDaysOld * day7) return void 0;
    const free = Math.max(0, maxSpreadsheetCells - last[1]);
    const days3 = free / (growth / watched);
    return days3 > mostDaysAhead ? void 0 : { free, days: Math.floor(days3), watched: Math.floor(watched) };
  }

  // src/commands/imports/offer-changes.ts
  function storedFacts({ facts }) {
    return JSON.stringify(facts);
  }
  function rememberOffers(services2, settings, { server: server2, projectUid: projectUid2 }, offers) {
    var _a2;
    for (const saved of settings.imports) {
      if (saved.server !== server2 || saved.projectUid !== projectUid2) continue;
      const offer = offers.find(({ uid }) => uid === saved.offerUid);
      const seen = offer && storedFacts(offer);
      if (seen === void 0 || seen === ((_a2 = saved.offerSeen) != null ? _a2 : saved.offerFacts)) continue;
      const { offerFacts: offerFacts2 = seen } = saved;
      writeDocumentSettings(services2.documentStore, settings, { saved: { ...saved, offerFacts: offerFacts2, offerSeen: seen } });
    }
  }
  function offerNotice(messages, { offerFacts: offerFacts2, offerSeen }) {
    if (offerFacts2 === void 0 || offerSeen === void 0 || offerFacts2 === offerSeen) return "";
    const [was, isNow] = [offerFacts2, offerSeen].map((facts) => summaryOf(messages, facts));
    if (was === void 0 || isNow === void 0) return "";
    return was === isNow ? messages.notices.offerChangedWithin : messages.notices.offerChanged({ was, isNow });
  }
  function summaryOf(messages, stored2) {
    try {
      return offerSentence(messages, JSON.parse(stored2));
    } catch {
      return void 0;
    }
  }

  // src/commands/imports/open-choices.ts
  function memoriesOf({ linkedSheets }, status) {
    const linked = linkedSheets.map(({ group }) => {
      var _a2;
      return [
        group,
        (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory
      ];
    });
    return [["", status], ...linked];
  }
  function waitingColumns(saved, status) {
    return memoriesOf(saved, status).flatMap(([group, { waiting = [] }]) => {
      var _a2, _b2, _c, _d, _e;
      const choice = choiceOf((_b2 = (_a2 = saved.columnChoices) == null ? void 0 : _a2.sheets) != null ? _b2 : {}, group);
      const decided = /* @__PURE__ */ new Set([...(_c = choice == null ? void 0 : choice.keep) != null ? _c : [], ...(_d = choice == null ? void 0 : choice.leaveOut) != null ? _d : [], ...(_e = choice == null ? void 0 : choice.hash) != null ? _e : []]);
      return waiting.filter(([id]) => !decided.has(id)).map(([, heading]) => heading);
    });
  }
  function isHidingDue(saved, status) {
    const { columnChoices: columnChoices2 } = saved;
    if (columnChoices2 === void 0) return false;
    return memoriesOf(saved, status).some(([group, memory]) => {
      var _a2, _b2, _c;
      const choice = choiceOf(columnChoices2.sheets, group);
      const hidden = /* @__PURE__ */ new Set([...(_a2 = choice == null ? void 0 : choice.leaveOut) != null ? _a2 : [], ...(_b2 = choice == null ? void 0 : choice.hash) != null ? _b2 : []]);
      return ((_c = seenColumns(memory)) != null ? _c : []).some(({ id, state }) => state === "kept" && hidden.has(id));
    });
  }
  function choicesToCopy(saved, status) {
    var _a2, _b2;
    const { columnChoices: columnChoices2 } = saved;
    if (columnChoices2 === void 0) return void 0;
    const sheets = { ...columnChoices2.sheets };
    for (const [group, memory] of memoriesOf(saved, status)) {
      const { leaveOut, hash, keep } = (_a2 = sheets[group]) != null ? _a2 : { leaveOut: [], hash: [], keep: [] };
      const decided = /* @__PURE__ */ new Set([...leaveOut, ...hash, ...keep]);
      const hidden = ((_b2 = seenColumns(memory)) != null ? _b2 : []).filter(({ id }) => !decided.has(id));
      const idsOf = (...states2) => hidden.filter(({ state }) => states2.includes(state)).map(({ id }) => id);
      sheets[group] = {
        leaveOut: [...leaveOut, ...idsOf("leftOutByRule", "waiting")],
        hash: [...hash, ...idsOf("hashedByRule")],
        keep: []
      };
    }
    return { ...columnChoices2, sheets };
  }

  // src/commands/imports/page-by-page.ts
  var tooMuchForOneFile = /* @__PURE__ */ new Set([
    "exportTooSlow",
    "exportFailed",
    "exportListFull",
    "downloadTooLarge",
    "workbookTooLarge"
  ]);
  function pagesOf({ source, format: format2 }, { state, reading, code = "" }) {
    const { read: read5 = 0, total, wholeAt = 0, inBackground = false } = reading != null ? reading : {};
    const isPossible2 = sourceOf(source).formats.includes("json");
    const isUnfinished = state === "failed" || state === "incomplete";
    const isAdvised = isUnfinished && (inBackground || tooMuchForOneFile.has(code));
    const otherwise = !isPossible2 ? "none" : isAdvised ? "advised" : "possible";
    return {
      reading: total === void 0 ? null : { read: read5, total },
      wholeAt,
      pages: format2 === "json" ? "used" : otherwise
    };
  }

  // src/commands/imports/cards.ts
  function listCards(services2, messages) {
    const settings = readDocumentSettings(services2.documentStore);
    const viewer = viewerOf(services2);
    const running2 = readRunning(services2);
    const filling = fillingUp(readCellSamples(settings.properties), viewer.now);
    const largest = largestImport(settings);
    return settings.imports.map((saved) => {
      const nameOf3 = (sheet) => {
        var _a2, _b2;
        return (_b2 = (_a2 = services2.spreadsheet.sheetById(sheet.sheetId)) == null ? void 0 : _a2.name()) != null ? _b2 : sheet.sheetName;
      };
      const linkedSheets = saved.linkedSheets.map((sheet) => ({ ...sheet, sheetName: nameOf3(sheet) }));
      const named = { ...saved, sheetName: nameOf3(saved), linkedSheets };
      const card = cardWithStatus(messages, named, statusOf(settings, saved.id), viewer);
      const isFilling = filling !== void 0 && saved.id === largest && card.notice === "";
      const told = isFilling ? { ...card, notice: messages.notices.fillingUp(filling) } : card;
      return (running2 == null ? void 0 : running2.importId) === saved.id ? { ...told, progress: running2.progress } : told;
    });
  }
  function largestImport(settings) {
    var _a2;
    const rowsOfImport = ({ id }) => rowsOf(statusOf(settings, id));
    const [largest] = [...settings.imports].sort((one, other) => rowsOfImport(other) - rowsOfImport(one));
    return (_a2 = largest == null ? void 0 : largest.id) != null ? _a2 : "";
  }
  function cardWithStatus(messages, saved, status, viewer) {
    var _a2, _b2, _c, _d, _e, _f;
    return {
      id: saved.id,
      name: saved.name,
      source: saved.source,
      server: saved.server,
      projectUid: saved.projectUid,
      projectName: saved.projectName,
      offerUid: saved.offerUid,
      offerName: saved.offerName,
      format: saved.format,
      options: saved.options,
      files: (_c = (_b2 = (_a2 = sourceOf(saved.source)).filesOf) == null ? void 0 : _b2.call(_a2, saved)) != null ? _c : [],
      keepVanishedRows: saved.vanishedRows === "keep",
      changeLog: saved.changeLog,
      newest: saved.newest,
      newestThatFit: status.code === "doesNotFit" ? Number((_e = (_d = status.details) == null ? void 0 : _d["submissionsFit"]) != null ? _e : 0) : 0,
      canBePushed: sourceOf(saved.source).push !== void 0,
      sheetName: saved.sheetName,
      hasCodebook: sourceOf(saved.source).describe !== void 0,
      linkedSheetNames: saved.linkedSheets.map(({ sheetName: sheetName3 }) => sheetName3),
      schedule: saved.schedule,
      mine: isOwn2(saved, viewer),
      connected: viewer.personal.keys.has(saved.server) || !sourceOf(saved.source).needsKey,
      ownerAccount: saved.ownerAccount,
      state: status.state,
      message: resultSentence(messages, status),
      notice: noticeOn(messages, saved, status, viewer),
      offerNotice: offerNotice(messages, saved),
      onServer: onServerSentence(messages, status),
      paused: pausedBy(saved, status),
      progress: null,
      lastChange: (_f = status.lastChange) != null ? _f : null,
      waitingColumns: waitingColumns(saved, status),
      warnings: remarkSentences(messages, status.warnings),
      rows: rowsOf(status),
      lastAttemptAt: status.lastAttemptAt,
      lastCompleteAt: status.lastCompleteAt,
      ...pagesOf(saved, status),
      nextAt: isScheduled(saved) && !isCopied(saved, viewer.spreadsheetId) ? status.nextAt : 0
    };
  }
  var patienceMilliseconds2 = 2.25 * 60 * 6e4;
  function pausedBy({ schedule: schedule2, pause }, status) {
    if (schedule2 === 0) return "no";
    if (pause !== void 0) return "person";
    return status.paused ? "failures" : "no";
  }
  function noticeOn(messages, saved, status, viewer) {
    var _a2, _b2;
    if (isCopied(saved, viewer.spreadsheetId)) return messages.notices.copiedImport;
    if (pausedBy(saved, status) === "person") return messages.notices.pausedByPerson({ account: (_b2 = (_a2 = saved.pause) == null ? void 0 : _a2.by) != null ? _b2 : "" });
    const isOverdue = isScheduled(saved) && !status.paused && viewer.now - status.nextAt > patienceMilliseconds2;
    if (!isOverdue) return isHidingDue(saved, status) ? messages.notices.hidingDue : "";
    return isOwn2(saved, viewer) ? messages.notices.scheduleSilent : messages.notices.ownerSilent({ account: saved.ownerAccount });
  }

  // src/tables/form/codebook.ts
  var explainedColumns = [
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_status",
    "_submitted_by",
    "__version__",
    "meta/rootUuid",
    "_index",
    "_parent_table_name",
    "_parent_index",
    "_submission__id"
  ];
  var codebookKeyPrefix = "codebook ";
  var ofRepeatGroups = /* @__PURE__ */ new Set([
    "_parent_table_name",
    "_parent_index",
    "_submission__id"
  ]);
  var groupDivider = " / ";
  function formCodebook(form, texts2) {
    var _a2, _b2;
    const languages2 = form.languages.map((name3, place) => ({ name: name3 != null ? name3 : "", place }));
    const sections = formSections(form);
    const hasHints = form.rows.some(({ hints }) => hints !== void 0);
    const { headings } = texts2;
    const inEach = (make) => languages2.map(make);
    const questions = sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
    const rows5 = questions.map(({ section, question }) => [
      question.row.name,
      question.row.type,
      ...inEach(({ place }) => {
        var _a3;
        return (_a3 = question.row.labels[place]) != null ? _a3 : "";
      }),
      ...hasHints ? inEach(({ place }) => {
        var _a3, _b3;
        return (_b3 = (_a3 = question.row.hints) == null ? void 0 : _a3[place]) != null ? _b3 : "";
      }) : [],
      ...inEach(({ place }) => choicesText(question, place)),
      groupText(question, section),
      repeatGroupText(section)
    ]);
    const width3 = (_b2 = (_a2 = rows5[0]) == null ? void 0 : _a2.length) != null ? _b2 : 4 + languages2.length * (hasHints ? 3 : 2);
    const added2 = explainedColumns.filter((name3) => sections.length > 1 || !ofRepeatGroups.has(name3)).map((name3) => {
      const row = [name3, texts2.addedByServer, texts2.columns[name3]];
      return [...row, ...Array.from({ length: width3 - row.length }, () => "")];
    });
    const table = {
      name: form.title,
      headings: [
        headings.name,
        headings.type,
        ...inEach((language) => headings.label({ language: language.name })),
        ...hasHints ? inEach((language) => headings.hint({ language: language.name })) : [],
        ...inEach((language) => headings.choices({ language: language.name })),
        headings.group,
        headings.repeatGroup
      ],
      kinds: Array.from({ length: width3 }, () => "text"),
      rows: [...rows5, ...added2],
      notices: []
    };
    const keys = [...questions.map(({ question }) => question.path), ...added2.map(([name3]) => ` ${name3}`)];
    return { table, keys };
  }
  function choicesText({ choices }, language) {
    var _a2;
    const lines = [...(_a2 = choices == null ? void 0 : choices.values()) != null ? _a2 : []].map(({ name: name3, labels: labels2 }) => {
      const label = labels2[language];
      return label ? `${name3} = ${label}` : name3;
    });
    return lines.join("\n");
  }
  function groupText({ groups: groups2 }, section) {
    const depth = section.path === "" ? 0 : section.path.split("/").length;
    return groups2.slice(depth).map(({ name: name3 }) => name3).join(groupDivider);
  }
  function repeatGroupText(section) {
    const names = [];
    for (let at = section; (at == null ? void 0 : at.parent) !== void 0; at = at.parent) names.unshift(at.name);
    return names.join(groupDivider);
  }

  // src/commands/targets/orphan-sheets.ts
  var mostSheets = 30;
  function findOrphanSheets(spreadsheet, settings) {
    if (settings.imports.length > 0) return [];
    return spreadsheet.sheets().slice(0, mostSheets).filter((sheet) => isOrphan(sheet, settings)).map((sheet) => sheet.name());
  }
  function isOrphan(sheet, { imports: imports2 }) {
    const sheetId = sheet.sheetId();
    if (imports2.some((saved) => sheetIdsOf(saved).includes(sheetId))) return false;
    const layout = readLayout(sheet.readRow(1));
    return layout !== void 0 && !isCodebook(sheet, layout.markerColumn);
  }
  function isCodebook(sheet, markerColumn) {
    var _a2;
    if (sheet.lastRow() < 2) return false;
    const [first = ""] = (_a2 = sheet.readBlock(2, markerColumn, 1, 1)[0]) != null ? _a2 : [];
    return String(first).startsWith(codebookKeyPrefix);
  }

  // src/commands/imports/stored-choices.ts
  var nothing3 = { leaveOut: [], hash: [], keep: [] };
  function choicesOfNew(chosen) {
    if (chosen === void 0) return void 0;
    const sheets = chosen.sheets.filter(({ leaveOut, hash }) => leaveOut.length + hash.length > 0);
    if (sheets.length === 0 && chosen.newColumns === "add") return void 0;
    return {
      newColumns: chosen.newColumns,
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.group, merged(nothing3, sheet, [])]))
    };
  }
  function merged(before, { keep, leaveOut, hash }, ruledOut) {
    const shown = /* @__PURE__ */ new Set([...keep, ...leaveOut, ...hash]);
    const unseen = (ids) => ids.filter((id) => !shown.has(id));
    const kept = new Set(keep);
    return {
      leaveOut: [...unseen(before.leaveOut), ...leaveOut],
      hash: [...unseen(before.hash), ...hash],
      // To be kept needs no saying, unless a rule has said otherwise.
      keep: [...unseen(before.keep), ...ruledOut.filter((id) => kept.has(id))]
    };
  }

  // src/commands/imports/edit-imports.ts
  var mostRepeatGroups = 12;
  function saveImport(services2, messages, input) {
    var _a2, _b2, _c;
    return addImport(services2, messages, {
      server: input.server,
      projectUid: input.projectUid,
      projectName: input.projectName,
      offerUid: input.offerUid,
      offerName: input.offerName,
      offerFacts: input.offerFacts,
      format: input.format,
      options: (_a2 = input.options) != null ? _a2 : {},
      vanishedRows: "remove",
      changeLog: false,
      newest: (_b2 = input.newest) != null ? _b2 : 0,
      parentColumns: {},
      repeatGroups: ((_c = input.repeatGroups) != null ? _c : []).slice(0, mostRepeatGroups).map((name3) => name3.slice(0, 80)),
      sheetName: input.sheetName,
      schedule: input.schedule,
      columnChoices: choicesOfNew(input.columnChoices)
    });
  }
  function addImport(services2, messages, setUp) {
    var _a2;
    const viewer = viewerOf(services2);
    const { personal, spreadsheetId, now } = viewer;
    const source = sourceOfAddress(setUp.server);
    const kept = personal.keys.get(setUp.server);
    accessOf({ source: source.id, server: setUp.server }, kept);
    requireOffered(source.id, setUp);
    requirePossible(services2, setUp.schedule);
    const settings = readDocumentSettings(services2.documentStore);
    const sheetName3 = setUp.sheetName.trim();
    const isPromised = settings.imports.some(
      (other) => other.sheetId === noSheet && isSameName(other.sheetName, sheetName3)
    );
    const sheet = services2.spreadsheet.sheetByName(sheetName3);
    if (isPromised || sheet !== void 0 && !isOrphan(sheet, settings)) {
      throw new FieldrowsError("sheetNameTaken", { sheetName: sheetName3 });
    }
    const ownerId = ensurePersonalId(services2.userStore, personal, services2.uniqueId);
    const saved = {
      ...setUp,
      version: 1,
      id: services2.uniqueId(),
      name: freeName3(settings, sheetName3),
      source: source.id,
      linkedSheets: [],
      sheetId: noSheet,
      sheetName: sheetName3,
      ownerId,
      ownerAccount: (_a2 = kept == null ? void 0 : kept.account) != null ? _a2 : "",
      spreadsheetId,
      createdAt: now
    };
    const at = saved.schedule > 0 ? now : 0;
    const status = { ...newStatus, nextAt: at, slotAt: at };
    const owner = { ...viewer, personal: { ...personal, id: ownerId } };
    ensureTrigger(services2, owner, [...settings.imports, saved]);
    writeDocumentSettings(services2.documentStore, settings, { saved, status: { importId: saved.id, status } });
    return cardWithStatus(messages, saved, status, owner);
  }
  function changeImport(services2, messages, input) {
    const viewer = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    const before = requireImport(settings, input.importId);
    if (!isOwn2(before, viewer)) throw new FieldrowsError("notYourImport", { importName: before.name });
    requirePossible(services2, input.schedule);
    const { format: format2 = before.format, options: options2 = before.options } = input;
    requireOffered(before.source, { ...before, ...input, format: format2, options: options2 });
    const name3 = input.name.trim() || before.name;
    if (settings.imports.some((other) => other.id !== before.id && isSameName(other.name, name3))) {
      throw new FieldrowsError("importNameTaken", { importName: name3 });
    }
    const { schedule: schedule2, offerUid: offerUid3, offerName, keepVanishedRows } = input;
    const { changeLog = before.changeLog, newest: newest2 = before.newest } = input;
    const choice = keepVanishedRows ? "keep" : "remove";
    const vanishedRows = keepVanishedRows === void 0 ? before.vanishedRows : choice;
    const saved = {
      ...{ ...before, ...offerFactsOf(before, input) },
      ...{ name: name3, schedule: schedule2, offerUid: offerUid3, offerName, format: format2, options: options2 },
      ...{ vanishedRows, changeLog, newest: newest2 }
    };
    const status = statusOf(settings, saved.id);
    const nextAt = schedule2 === 0 ? 0 : (status.lastAttemptAt || viewer.now) + schedule2 * 6e4;
    const scheduled = { ...status, ...afterSuccess, nextAt, slotAt: nextAt };
    const isOther = offerUid3 !== before.offerUid || format2 !== before.format || JSON.stringify(options2) !== JSON.stringify(before.options);
    if (isOther) scheduled.reading = void 0;
    ensureTrigger(
      services2,
      viewer,
      settings.imports.map((other) => other.id === saved.id ? saved : other)
    );
    writeDocumentSettings(services2.documentStore, settings, { saved, status: { importId: saved.id, status: scheduled } });
    if (isOther) discardUnfinished(services2, viewer.personal, before, status);
    return cardWithStatus(messages, saved, scheduled, viewer);
  }
  function offerFactsOf(before, { offerUid: offerUid3, offerFacts: offerFacts2 }) {
    if (offerFacts2 !== void 0) return { offerFacts: offerFacts2, offerSeen: offerFacts2 };
    return offerUid3 === before.offerUid ? {} : { offerFacts: void 0, offerSeen: void 0 };
  }
  function removeImport(services2, messages, importId) {
    const settings = readDocumentSettings(services2.documentStore);
    const removed = requireImport(settings, importId);
    removeSavedImport(services2.documentStore, settings, importId);
    const imports2 = settings.imports.filter(({ id }) => id !== importId);
    const viewer = viewerOf(services2);
    ensureTrigger(services2, viewer, imports2);
    if (settings.facts.statusSheetId !== noSheet) {
      writeStatusSheet(services2, messages, { ...settings, imports: imports2 }, readHistory(settings.properties));
    }
    discardUnfinished(services2, viewer.personal, removed, statusOf(settings, importId));
    return listCards(services2, messages);
  }
  function requireImport(settings, importId) {
    const saved = settings.imports.find(({ id }) => id === importId);
    if (saved === void 0) throw new FieldrowsError("importNotFound", { importName: "" });
    return saved;
  }
  function requireOffered(id, choice) {
    const source = sourceOf(id);
    if (!source.formats.includes(choice.format)) throw new FieldrowsError("badRequest", {});
    const { server: server2, projectUid: projectUid2, offerUid: offerUid3, format: format2, options: options2 = {} } = choice;
    source.requireChoice({ source: id, server: server2, projectUid: projectUid2, offerUid: offerUid3, format: format2, options: options2 });
  }
  function requirePossible(services2, schedule2) {
    if (schedule2 === 0 || scheduleChoices(false).includes(schedule2)) return;
    const isKnown = scheduleChoices(true).includes(schedule2);
    if (!isKnown) throw new FieldrowsError("badRequest", {});
    if (!canRunWithinTheHour(services2)) throw new FieldrowsError("triggerTooFrequent", {});
  }
  function isSameName(one, other) {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
  }
  function freeName3(settings, wanted2) {
    for (let number6 = 1; ; number6++) {
      const name3 = number6 === 1 ? wanted2 : `${wanted2} ${number6}`;
      if (!settings.imports.some((other) => isSameName(other.name, name3))) return name3;
    }
  }

  // src/commands/columns/choose-columns.ts
  function changeColumns(services2, messages, { importId, columnChoices: columnChoices2 }) {
    return choose(services2, messages, importId, (saved, ruledOut) => {
      var _a2, _b2;
      const sheets = { ...(_a2 = saved.columnChoices) == null ? void 0 : _a2.sheets };
      for (const sheet of columnChoices2.sheets) {
        sheets[sheet.group] = merged((_b2 = sheets[sheet.group]) != null ? _b2 : nothing3, sheet, ruledOut(sheet.group));
      }
      return { newColumns: columnChoices2.newColumns, sheets };
    });
  }
  function decideWaiting(services2, messages, { importId, treatment }) {
    return choose(services2, messages, importId, (saved, _ruledOut, waiting) => {
      var _a2, _b2, _c, _d;
      const sheets = { ...(_a2 = saved.columnChoices) == null ? void 0 : _a2.sheets };
      for (const group of ["", ...saved.linkedSheets.map((linked) => linked.group)]) {
        const decided = waiting(group);
        const before = (_b2 = sheets[group]) != null ? _b2 : nothing3;
        if (decided.length > 0) sheets[group] = { ...before, [treatment]: [...before[treatment], ...decided] };
      }
      return { newColumns: (_d = (_c = saved.columnChoices) == null ? void 0 : _c.newColumns) != null ? _d : "add", sheets };
    });
  }
  function choose(services2, messages, importId, next) {
    const viewer = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    const before = requireImport(settings, importId);
    if (!isOwn2(before, viewer)) throw new FieldrowsError("notYourImport", { importName: before.name });
    const status = statusOf(settings, importId);
    const idsOf = (states2) => (group) => {
      var _a2, _b2;
      return ((_b2 = seenColumns(group === "" ? status : (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory)) != null ? _b2 : []).filter(({ state }) => states2.includes(state)).map(({ id }) => id);
    };
    const columnChoices2 = next(before, idsOf(["waiting", "leftOutByRule", "hashedByRule"]), idsOf(["waiting"]));
    const saved = { ...before, columnChoices: columnChoices2 };
    writeDocumentSettings(services2.documentStore, settings, { saved });
    return cardWithStatus(messages, saved, status, viewer);
  }

  // src/settings/codebook-memory.ts
  var codebookMemorySchema = looseObject({ ...sheetMemorySchema.entries, sheetId: number5() });
  function readCodebookMemory(properties, importId) {
    const parsed = safeParse(codebookMemorySchema, readStored(properties, codebookPrefix + importId));
    return parsed.success ? parsed.output : void 0;
  }
  function codebookEntries(importId, memory) {
    return storedEntries(codebookPrefix + importId, memory);
  }

  // src/tables/form/heading-notes.ts
  var mostCharacters2 = 1e3;
  function headingNotes(form, options2, texts2) {
    return formColumns(form, options2).map((columns3) => ({
      group: columns3.section.parent === void 0 ? "" : columns3.section.name,
      headings: columns3.headings,
      notes: sectionNotes(columns3, form, texts2)
    }));
  }
  function sectionNotes(columns3, form, texts2) {
    var _a2;
    const { section, headings, fields: fields2, system } = columns3;
    const notes = headings.map(() => "");
    const questionOf2 = new Map(section.questions.map((question) => [question.path, question]));
    const starts = [...fields2.values()].map(firstColumn).concat(firstSystemColumn(columns3));
    for (const field of fields2.values()) {
      const question = questionOf2.get(field.path);
      if (question === void 0) continue;
      const note = shortened2(questionNote(question, form));
      const begin = firstColumn(field);
      const end = Math.min(...starts.filter((start2) => start2 > begin));
      for (let column3 = begin; column3 < end; column3++) notes[column3] = note;
    }
    for (const column3 of [...system, columns3.index, columns3.parent, columns3.parent + 1]) {
      const name3 = (_a2 = headings[column3]) != null ? _a2 : "";
      if (column3 >= 0 && isExplained(name3)) notes[column3] = texts2.columns[name3];
    }
    return notes;
  }
  function firstColumn({ column: column3, choices }) {
    if (column3 >= 0) return column3;
    return Math.min(...[...choices.values()].map((choice) => choice.column).filter((place) => place >= 0));
  }
  function firstSystemColumn({ headings, system, index, parent }) {
    return Math.min(...[...system, index, parent, headings.length].filter((column3) => column3 >= 0));
  }
  function isExplained(name3) {
    return explainedColumns.includes(name3);
  }
  function questionNote(question, form) {
    const { row, path } = question;
    const asked = form.languages.map((language, place) => {
      var _a2;
      const label = row.labels[place];
      const hint = (_a2 = row.hints) == null ? void 0 : _a2[place];
      const text8 = [label, hint && `(${hint})`].filter(Boolean).join(" ");
      return text8 === "" || language === void 0 ? text8 : `${language}: ${text8}`;
    });
    return [...asked, `${path} \xB7 ${row.type}`, choicesText(question, 0)].filter((line) => line !== "").join("\n");
  }
  function shortened2(note) {
    return note.length <= mostCharacters2 ? note : `${note.slice(0, mostCharacters2 - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
  }

  // src/commands/sheets/note-headings.ts
  var signature2 = "\u2014 Fieldrows";
  function noteHeadings(spreadsheet, saved, sections) {
    const sheets = [{ group: "", sheetId: saved.sheetId }, ...saved.linkedSheets];
    for (const { group, sheetId } of sheets) {
      const sheet = spreadsheet.sheetById(sheetId);
      const section = sections.find((one) => one.group === group || group !== "" && isTabOf(group, one.group));
      if (sheet !== void 0 && section !== void 0) noteSheet(sheet, section);
    }
  }
  function noteSheet(sheet, { headings, notes }) {
    const row = sheet.readRow(1);
    const layout = readLayout(row);
    if (layout === void 0) return;
    const before = sheet.readNotes(1, 1, row.length);
    const after = [...before];
    columnIds(headings).forEach((id, index) => {
      var _a2, _b2;
      const column3 = layout.columnOf.get(id);
      const note = (_a2 = notes[index]) != null ? _a2 : "";
      if (column3 === void 0 || note === "") return;
      const present = (_b2 = before[column3 - 1]) != null ? _b2 : "";
      if (present === "" || present.endsWith(signature2)) after[column3 - 1] = `${note}
${signature2}`;
    });
    if (after.some((note, index) => note !== before[index])) sheet.writeNotes(1, 1, after);
  }

  // src/commands/columns/codebook-sheet.ts
  var lockWaitMilliseconds3 = 1e4;
  var firstText = 3;
  var pixelsForText = 220;
  var roomForNumber = 4;
  function writeCodebook(services2, messages, importId) {
    return services2.lock.exclusively(lockWaitMilliseconds3, () => {
      const settings = readDocumentSettings(services2.documentStore);
      const saved = requireImport(settings, importId);
      const { form, columns: columns3 } = describe(services2, saved);
      const sheet = writeSheet(services2, messages, settings, saved, formCodebook(form, messages.codebook));
      noteHeadings(services2.spreadsheet, saved, headingNotes(form, columns3, messages.codebook));
      services2.spreadsheet.flush();
      sheet.activate();
      return { sheetName: sheet.name() };
    });
  }
  function describe(services2, saved) {
    const { describe: ask3 } = sourceOf(saved.source);
    if (ask3 === void 0) throw new FieldrowsError("badRequest", {});
    const key = readPersonalSettings(services2.userStore).keys.get(saved.server);
    return ask3(sourceServices(services2), saved, accessOf(saved, key));
  }
  function writeSheet(services2, messages, settings, saved, { table, keys }) {
    const { spreadsheet, documentStore } = services2;
    const known = readCodebookMemory(settings.properties, saved.id);
    const { opened, memory } = open(services2, messages, saved, known);
    const remember = (after) => documentStore.write(codebookEntries(saved.id, { ...after, sheetId: opened.sheet.sheetId() }));
    if (opened.isBlank) remember(memory);
    const examined = examineSheet({
      opened,
      table,
      keys: keys.map((key) => codebookKeyPrefix + key),
      importName: opened.sheet.name(),
      memory,
      vanishedRows: "remove",
      oldestKept: 0,
      trimmable: [],
      changeLog: false,
      lastCompleteAt: 0,
      treatment: void 0
    });
    const ownSheets = rememberedOwnSheets(spreadsheet, documentStore, settings.properties);
    const result = refreshSheet(services2, messages, examined, ownSheets, {
      onBegin: remember,
      onRows: () => void 0
    });
    remember(result.memory);
    if (opened.isBlank) opened.sheet.widen(firstText, table.headings.length - firstText - 1, pixelsForText);
    return opened.sheet;
  }
  function open({ spreadsheet }, messages, saved, known) {
    const sheet = known && spreadsheet.sheetById(known.sheetId);
    if (known !== void 0 && sheet !== void 0) {
      const isEmpty2 = sheet.lastRow() === 0;
      return { opened: { sheet, isNew: isEmpty2, isBlank: isEmpty2 }, memory: known };
    }
    const name3 = messages.codebook.name({ importName: saved.name }).slice(0, maxSheetNameCharacters - roomForNumber);
    const { sheet: blank } = openOwnSheet(spreadsheet, name3, () => false);
    return { opened: { sheet: blank, isNew: true, isBlank: true }, memory: newSheetMemory };
  }

  // src/commands/columns/parent-columns.ts
  function parentAnswers({ documentStore, spreadsheet }, importId) {
    const settings = readDocumentSettings(documentStore);
    const saved = requireImport(settings, importId);
    const status = statusOf(settings, importId);
    const main = importedSheet(spreadsheet, saved.sheetId, status);
    if (main === void 0) throw new FieldrowsError("notImportedYet", { importName: saved.name });
    const sheets = new Map(
      saved.linkedSheets.map(({ group, sheetId }) => {
        var _a2;
        return [
          group,
          importedSheet(spreadsheet, sheetId, (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory)
        ];
      })
    );
    return saved.linkedSheets.flatMap(({ group, parent }) => {
      const own = sheets.get(group);
      const around = parent === void 0 ? void 0 : sheets.get(parent);
      if (own === void 0) return [];
      const answersOf2 = (of, parentSheet) => ({
        group,
        sheetName: own.name,
        of,
        parentSheetName: parentSheet.name,
        answers: offered(saved, group, of, parentSheet, own)
      });
      return [answersOf2("submission", main), ...around === void 0 ? [] : [answersOf2("parent", around)]];
    });
  }
  function importedSheet(spreadsheet, sheetId, memory) {
    const sheet = spreadsheet.sheetById(sheetId);
    const layout = sheet && readLayout(sheet.readRow(1));
    if (sheet === void 0 || layout === void 0) return void 0;
    const placed = memory.columns.map(knownColumn).flatMap(({ id, present }) => {
      const column3 = layout.columnOf.get(id);
      return column3 === void 0 || present === false ? [] : [{ id, column: column3 }];
    });
    const columns3 = placed.sort((one, other) => one.column - other.column).map(({ id, column: column3 }) => {
      var _a2;
      return { id, heading: (_a2 = layout.headings[column3 - 1]) != null ? _a2 : "" };
    });
    return { name: sheet.name(), columns: columns3 };
  }
  var linkHeading = /^_(index$|parent_|submission_)/;
  function offered({ parentColumns }, group, of, parent, own) {
    var _a2;
    const chosen = new Set((_a2 = parentColumns[group]) == null ? void 0 : _a2.filter((column3) => column3.of === of).map(({ id }) => id));
    const there = new Set(own.columns.map(({ heading }) => heading));
    return parent.columns.map(({ id, heading }) => ({ id, heading, isShown: chosen.has(id) })).filter(({ heading, isShown }) => {
      if (isShown) return true;
      return heading !== "" && !linkHeading.test(heading) && !there.has(repeatedHeading(of, heading));
    });
  }
  function showParentAnswers(services2, messages, { importId, shown }) {
    var _a2;
    const viewer = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    const before = requireImport(settings, importId);
    if (!isOwn2(before, viewer)) throw new FieldrowsError("notYourImport", { importName: before.name });
    const parentColumns = { ...before.parentColumns };
    for (const { group, of, ids } of shown) {
      const others = ((_a2 = parentColumns[group]) != null ? _a2 : []).filter((column3) => column3.of !== of);
      parentColumns[group] = [...others, ...ids.map((id) => ({ of, id }))];
    }
    const saved = { ...before, parentColumns };
    writeDocumentSettings(services2.documentStore, settings, { saved });
    return cardWithStatus(messages, saved, statusOf(settings, importId), viewer);
  }

  // src/tables/form/known-questions.ts
  function knownQuestions({ rows: rows5 }) {
    var _a2;
    const questions = /* @__PURE__ */ new Map();
    for (const { type, name: name3, labels: labels2 } of rows5) {
      if (/^(?:begin|end)_/.test(type)) continue;
      const texts2 = [.../* @__PURE__ */ new Set([name3, ...labels2])].filter((text8) => text8 !== void 0 && text8 !== "");
      for (const heading of texts2) {
        const other = questions.get(heading);
        const isSame4 = other === void 0 || other.type === type;
        questions.set(heading, { type: isSame4 ? type : "", texts: [...(_a2 = other == null ? void 0 : other.texts) != null ? _a2 : [], ...texts2] });
      }
    }
    return questions;
  }

  // src/tables/personal-data/personal-words.ts
  function wordsOf(text8) {
    return text8.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, "").replace(/\u0629/g, "\u0647").replace(/\u0649/g, "\u064A").split(/[^\p{L}]+/u).map(withoutArticle).filter((word2) => word2 !== "");
  }
  function withoutArticle(word2) {
    const bare = word2.replace(/^[\u0648\u0641\u0628\u0643]?\u0627\u0644(?=..)|^\u0644\u0644(?=..)/, "");
    return bare.length >= 2 ? bare : word2;
  }
  var list6 = (words2) => new Set(words2.split(/\s+/).filter((word2) => word2 !== ""));
  var nameWords = list6(`
  name names firstname lastname surname fullname forename middlename nickname fname lname headname hhname childname
  nom noms prenom prenoms surnom nomcomplet nomprenom patronyme
  nombre nombres apellido apellidos apodo nombrecompleto
  \u0627\u0633\u0645 \u0627\u0633\u0645\u0643 \u0627\u0633\u0645\u0647 \u0627\u0633\u0645\u0647\u0627 \u0627\u0633\u0645\u0627\u0621 \u0644\u0642\u0628 \u0643\u0646\u064A\u0647
`);
  var thingWords = list6(`
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
  \u0642\u0631\u064A\u0647 \u0645\u062F\u064A\u0646\u0647 \u0645\u062E\u064A\u0645 \u0645\u0648\u0642\u0639 \u0645\u0646\u0637\u0642\u0647 \u0645\u062D\u0627\u0641\u0638\u0647 \u0628\u0644\u062F \u062F\u0648\u0644\u0647 \u062D\u064A \u0645\u062F\u0631\u0633\u0647 \u0645\u0631\u0643\u0632 \u0645\u0633\u062A\u0634\u0641\u064A \u0639\u064A\u0627\u062F\u0647 \u0645\u0646\u0638\u0645\u0647 \u062C\u0645\u0639\u064A\u0647 \u0645\u0634\u0631\u0648\u0639 \u0628\u0631\u0646\u0627\u0645\u062C \u0646\u0634\u0627\u0637 \u0645\u062C\u0645\u0648\u0639\u0647 \u0645\u062C\u062A\u0645\u0639
  \u0645\u062D\u0635\u0648\u0644 \u0645\u0646\u062A\u062C \u0635\u0646\u0641 \u062F\u0648\u0627\u0621 \u0645\u0644\u0641 \u0627\u0633\u062A\u0645\u0627\u0631\u0647 \u0633\u0648\u0642 \u0645\u062D\u0644 \u0628\u0646\u0643 \u0634\u0631\u0643\u0647 \u0645\u0633\u062C\u062F \u0643\u0646\u064A\u0633\u0647 \u0634\u0627\u0631\u0639 \u0645\u0628\u0646\u064A \u0641\u0631\u064A\u0642 \u062A\u062F\u0631\u064A\u0628 \u0645\u0631\u0636 \u0644\u063A\u0647 \u0648\u0638\u064A\u0641\u0647 \u062E\u062F\u0645\u0647 \u0637\u0631\u064A\u0642 \u0646\u0647\u0631 \u062C\u0633\u0631
  \u0645\u0632\u0631\u0639\u0647 \u0645\u0643\u062A\u0628 \u0642\u0637\u0627\u0639 \u0648\u062D\u062F\u0647 \u0646\u0642\u0637\u0647 \u0628\u0626\u0631 \u0645\u0643\u0627\u0646 \u0645\u062F\u064A\u0631\u064A\u0647 \u0646\u0627\u062D\u064A\u0647 \u0642\u0636\u0627\u0621 \u0628\u0644\u062F\u064A\u0647 \u0634\u0631\u064A\u0643 \u0645\u0627\u0621 \u0645\u064A\u0627\u0647
`);
  var personWords = list6(`
  head respondent interviewee beneficiary person mother father parent child caregiver guardian spouse husband wife
  enumerator interviewer surveyor supervisor patient student teacher pupil member owner contact participant applicant
  chef repondant repondante enquete enquetee beneficiaire personne mere pere enfant tuteur conjoint mari epouse epoux
  enqueteur enquetrice enqueteurs superviseur eleve etudiant enseignant membre proprietaire
  jefe jefa entrevistado entrevistada encuestado encuestada beneficiario beneficiaria persona madre padre nino nina hijo
  hija tutor conyuge esposo esposa encuestador encuestadora supervisor paciente estudiante docente miembro propietario
  \u0631\u0628 \u0631\u0628\u0647 \u0645\u0639\u064A\u0644 \u0645\u0633\u062A\u062C\u064A\u0628 \u0645\u0633\u062A\u0641\u064A\u062F \u0645\u0633\u062A\u0641\u064A\u062F\u0647 \u0634\u062E\u0635 \u0627\u0645 \u0648\u0627\u0644\u062F\u0647 \u0627\u0628 \u0648\u0627\u0644\u062F \u0637\u0641\u0644 \u0637\u0641\u0644\u0647 \u0632\u0648\u062C \u0632\u0648\u062C\u0647 \u0628\u0627\u062D\u062B \u062C\u0627\u0645\u0639 \u0645\u0634\u0631\u0641 \u0645\u0631\u064A\u0636 \u0637\u0627\u0644\u0628 \u0637\u0627\u0644\u0628\u0647 \u0645\u0639\u0644\u0645 \u0641\u0631\u062F \u0645\u0627\u0644\u0643
`);
  var phoneWords = list6(`
  phone phones telephone tel mobile cellphone whatsapp whats msisdn phonenumber phoneno mobileno telephones
  portable gsm
  telefono celular movil
  \u0647\u0627\u062A\u0641 \u0647\u0627\u062A\u0641\u0643 \u062C\u0648\u0627\u0644 \u0645\u0648\u0628\u0627\u064A\u0644 \u062A\u0644\u0641\u0648\u0646 \u062A\u0644\u064A\u0641\u0648\u0646 \u0648\u0627\u062A\u0633\u0627\u0628 \u0648\u0627\u062A\u0633 \u0645\u062D\u0645\u0648\u0644
`);
  var emailWords = list6(`
  email emails mail courriel mel correo \u0628\u0631\u064A\u062F \u0627\u064A\u0645\u064A\u0644
`);
  var identityWords = list6(`
  passport cnic aadhaar ssn nin nid nationalid idcard
  passeport cni
  pasaporte cedula dni curp
  \u062C\u0648\u0627\u0632
`);
  var identityKinds = list6(`
  national identity identification card voter license licence beneficiary refugee patient student personal registration
  ration case person respondent participant
  identite nationale carte electeur permis beneficiaire refugie dossier
  nacional identidad identificacion documento tarjeta carnet carne expediente beneficiario
  \u0647\u0648\u064A\u0647 \u0648\u0637\u0646\u064A \u0648\u0637\u0646\u064A\u0647 \u0628\u0637\u0627\u0642\u0647 \u0642\u064A\u062F \u0634\u062E\u0635\u064A\u0647 \u0645\u062F\u0646\u064A \u0644\u0627\u062C\u0626
`);
  var numberWords = list6(`
  id number no num nr
  numero n
  \u0631\u0642\u0645
`);
  var birthWords = list6(`
  dob birthdate birthday ddn
`);
  var birthKinds = list6(`
  birth born naissance naissances nacimiento \u0645\u064A\u0644\u0627\u062F \u0645\u064A\u0644\u0627\u062F\u0643 \u0648\u0644\u0627\u062F\u0647
`);
  var dateWords = list6(`
  date day year fecha dia ano annee jour \u062A\u0627\u0631\u064A\u062E \u064A\u0648\u0645 \u0633\u0646\u0647
`);
  var placeWords = list6(`
  gps geopoint geolocation geotrace geoshape coordinates latitude longitude
  coordonnees geolocalisation
  coordenadas geolocalizacion latitud longitud
  \u0627\u062D\u062F\u0627\u062B\u064A\u0627\u062A
`);
  var mediaWords = list6(`
  photo photos photograph picture selfie portrait signature video audio
  foto fotos fotografia firma grabacion
  \u0635\u0648\u0631\u0647 \u0635\u0648\u0631 \u062A\u0648\u0642\u064A\u0639 \u0641\u064A\u062F\u064A\u0648
`);
  var addressWords = list6(`
  address adresse direccion domicilio \u0639\u0646\u0648\u0627\u0646 \u0639\u0646\u0648\u0627\u0646\u0643
`);
  var collectorHeadings = list6(`
  username deviceid device_id phonenumber simserial subscriberid _submitted_by _submission__submitted_by
`);

  // src/tables/personal-data/personal-data.ts
  var kindOfType = new Map([
    ...["geopoint", "geotrace", "geoshape", "start-geopoint"].map((type) => [type, "place"]),
    ...["image", "video", "audio", "background-audio"].map((type) => [type, "media"]),
    ...["username", "deviceid", "phonenumber", "simserial", "subscriberid"].map((type) => [type, "collector"]),
    ["email", "email"]
  ]);
  var harmlessTypes = /* @__PURE__ */ new Set(["select_one", "select_multiple", "note", "acknowledge", "rank", "score", "range"]);
  var mostAnswers = 200;
  function findPersonalColumns(table, questions = /* @__PURE__ */ new Map()) {
    const headings = new Set(table.headings);
    return table.headings.map((heading, column3) => {
      var _a2, _b2;
      const structural = kindByNeighbours(heading, headings);
      if (structural !== void 0) return structural;
      if (collectorHeadings.has(heading.toLowerCase())) return "collector";
      if (/^(_submission_)?_|^meta\//.test(heading) && !/geolocation|_URL$/.test(heading)) return void 0;
      if (isChoice(heading, headings)) return void 0;
      const question = questionOf(heading);
      const { type = "", texts: texts2 = [] } = (_b2 = (_a2 = questions.get(question)) != null ? _a2 : questions.get(heading)) != null ? _b2 : {};
      const kind = kindOfType.get(type);
      if (kind !== void 0) return kind;
      if (harmlessTypes.has(type)) return void 0;
      const guess = [question, ...texts2].map((text8) => kindByWords(new Set(wordsOf(text8)))).find((found) => found);
      return guess !== void 0 && isPlausible(guess, answersOf(table, column3)) ? guess : void 0;
    });
  }
  function questionOf(heading) {
    return heading.slice(heading.lastIndexOf("/") + 1);
  }
  function kindByNeighbours(heading, headings) {
    if (/^_geolocation\b/.test(heading)) return "place";
    if (heading.endsWith("_URL")) return "media";
    if (headings.has(`${heading}_URL`)) return "media";
    const question = questionOf(heading);
    const within = heading.slice(0, heading.length - question.length);
    const part = /^_(.+)_(latitude|longitude|altitude|precision)$/.exec(question);
    if (part !== null) return part[2] === "latitude" || part[2] === "longitude" ? "place" : void 0;
    const isPoint = [...headings].some(
      (other) => other.endsWith(`_${question}_latitude`) && (within === "" || other.startsWith(within))
    );
    return isPoint ? "place" : void 0;
  }
  function isChoice(heading, headings) {
    for (let at = heading.indexOf("/"); at > 0; at = heading.indexOf("/", at + 1)) {
      if (headings.has(heading.slice(0, at))) return true;
    }
    return false;
  }
  function kindByWords(words2) {
    const has = (list7) => [...words2].some((word2) => list7.has(word2));
    if (has(emailWords) || words2.has("e") && words2.has("mail")) return "email";
    if (has(phoneWords)) return "phone";
    if (has(birthWords) || has(birthKinds) && has(dateWords)) return "birthDate";
    if (has(identityWords) || has(identityKinds) && has(numberWords)) return "identityNumber";
    if (has(placeWords)) return "place";
    if (has(mediaWords)) return "media";
    if (has(nameWords) && (has(personWords) || !(has(thingWords) || isFrenchNumber(words2)))) return "name";
    return has(addressWords) ? "address" : void 0;
  }
  function isFrenchNumber(words2) {
    return (words2.has("nombre") || words2.has("nombres")) && (words2.has("de") || words2.has("d")) && !words2.has("la");
  }
  function answersOf({ kinds: kinds2, rows: rows5 }, column3) {
    var _a2, _b2;
    const kind = (_a2 = kinds2[column3]) != null ? _a2 : "text";
    const answers2 = [];
    for (const row of rows5) {
      const cell = (_b2 = row[column3]) != null ? _b2 : "";
      if (cell === "") continue;
      answers2.push(restoreText(kind, cell));
      if (answers2.length === mostAnswers) break;
    }
    return answers2;
  }
  var digits2 = /\p{Nd}/gu;
  var countDigits = (text8) => {
    var _a2, _b2;
    return (_b2 = (_a2 = text8.match(digits2)) == null ? void 0 : _a2.length) != null ? _b2 : 0;
  };
  var isNumber2 = (text8) => /^-?[\p{Nd}.,\s]+$/u.test(text8);
  function isPlausible(kind, answers2) {
    if (answers2.length === 0) return true;
    switch (kind) {
      case "name":
      case "address":
        return answers2.some((answer) => !isNumber2(answer) && answer.length > 1);
      case "phone":
        return answers2.some((answer) => countDigits(answer) >= 6);
      case "email":
        return answers2.some((answer) => answer.includes("@"));
      case "identityNumber":
        return answers2.some((answer) => countDigits(answer) >= 3);
      case "birthDate":
        return answers2.some((answer) => countDigits(answer) >= 4);
      case "place":
        return answers2.some((answer) => countDigits(answer) >= 4);
      case "media":
        return answers2.some((answer) => /\.\w{2,4}$|^https?:/.test(answer));
      default:
        return true;
    }
  }

  // src/commands/projects/connect.ts
  function connect(services2, input) {
    const source = sourceOfAddress(input.address);
    const address2 = source.parseAddress(input.address);
    const { server: server2 } = address2;
    const kept = readPersonalSettings(services2.userStore).keys.get(server2);
    const apiKey = input.apiKey.trim() === "" && kept !== void 0 ? kept.apiKey : source.cleanApiKey(input.apiKey);
    const { username } = source.check(sourceServices(services2), { server: server2, apiKey });
    const isNew = (kept == null ? void 0 : kept.apiKey) !== apiKey || kept.account !== username;
    if (isNew) keepKey(services2.userStore, server2, { apiKey, account: username });
    resumeImports(services2, server2, isNew);
    return connectionOf(source, address2, username);
  }
  function signIn(services2, input) {
    var _a2;
    const source = sourceOfAddress(input.address);
    const address2 = source.parseAddress(input.address);
    const { server: server2 } = address2;
    const apiKey = (_a2 = source.exchangePassword) == null ? void 0 : _a2.call(source, sourceServices(services2), server2, input.username.trim(), input.password);
    if (apiKey === void 0) throw new FieldrowsError("badRequest", {});
    const { username } = source.check(sourceServices(services2), { server: server2, apiKey });
    keepKey(services2.userStore, server2, { apiKey, account: username });
    resumeImports(services2, server2, true);
    return connectionOf(source, address2, username);
  }
  function connectionOf({ id: source }, address2, account) {
    const { server: server2, projectUid: projectUid2 = "", offerUid: offerUid3 = "" } = address2;
    return { source, server: server2, account, projectUid: projectUid2, offerUid: offerUid3 };
  }
  var ofTheKey = /* @__PURE__ */ new Set(["notConnected", "apiKeyRefused", "accountRestricted"]);
  function resumeImports(services2, server2, isNewKey) {
    var _a2;
    const viewer = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    for (const saved of settings.imports) {
      const status = statusOf(settings, saved.id);
      const isMended = status.permanentFailures > 0 && (isNewKey || ofTheKey.has((_a2 = status.code) != null ? _a2 : ""));
      if (saved.server !== server2 || !isMended || !isOwn2(saved, viewer)) continue;
      const resumed = { ...status, ...afterSuccess, nextAt: saved.schedule > 0 ? viewer.now : 0 };
      writeDocumentSettings(services2.documentStore, settings, { status: { importId: saved.id, status: resumed } });
    }
  }
  function disconnect(services2, server2) {
    forgetKey(services2.userStore, server2);
  }
  function ownAccess(services2, server2) {
    const kept = readPersonalSettings(services2.userStore).keys.get(server2);
    return accessOf({ source: sourceOfAddress(server2).id, server: server2 }, kept);
  }

  // src/commands/columns/preview-columns.ts
  var rowsShown = 5;
  var answerCharacters = 100;
  var headingCharacters2 = 200;
  var patienceMilliseconds3 = 45e3;
  function previewImport(services2, messages, request) {
    const { server: server2, projectUid: projectUid2, projectName, offerUid: offerUid3, offerName, format: format2, options: options2 = {}, repeatGroups = [] } = request;
    const source = sourceOfAddress(server2).id;
    const choice = { source, server: server2, projectUid: projectUid2, projectName, offerUid: offerUid3, offerName, format: format2, options: options2 };
    return preview(services2, messages, { choice, repeatGroups, saved: void 0, status: newStatus });
  }
  function openColumns(services2, messages, importId) {
    const settings = readDocumentSettings(services2.documentStore);
    const saved = requireImport(settings, importId);
    const { repeatGroups } = saved;
    return preview(services2, messages, { choice: saved, repeatGroups, saved, status: statusOf(settings, importId) });
  }
  function preview(services2, messages, subject2) {
    var _a2, _b2, _c, _d, _e;
    const { choice, repeatGroups, saved, status } = subject2;
    sourceOf(choice.source).requireChoice(choice);
    const reading = readSome(services2, choice, status);
    const described2 = describe2(services2, choice, reading === void 0);
    const asRead = reading == null ? void 0 : reading.parts();
    const ofForm = described2 === void 0 ? [] : formParts(described2, choice.format);
    const found = (_a2 = asRead == null ? void 0 : asRead.filter(({ table }) => table.headings.length > 0)) != null ? _a2 : [];
    const missing = ofForm.filter(({ group }) => !found.some((part) => isSameGroup(part.group, group)));
    const parts = recogniseGroups([...found, ...missing], (_b2 = saved == null ? void 0 : saved.linkedSheets) != null ? _b2 : [], status.linked);
    const questions = described2 === void 0 ? /* @__PURE__ */ new Map() : knownQuestions(described2.form);
    const { read: read5, total } = (_c = reading == null ? void 0 : reading.portion) != null ? _c : { read: 0, total: 0 };
    const share2 = read5 > 0 && read5 < total ? read5 / total : 1;
    const remarks = [
      ...remarksOnFormat({ format: choice.format, repeatGroups }, newStatus),
      ...found.flatMap(
        ({ table, keys }) => remarksOnTable(table, keys === void 0 ? findKeyColumn(table).kind : "given")
      )
    ];
    return {
      sheets: parts.map((part) => sheetOf(part, questions, subject2, share2)),
      newColumns: (_e = (_d = saved == null ? void 0 : saved.columnChoices) == null ? void 0 : _d.newColumns) != null ? _e : "add",
      warnings: remarkSentences(messages, remarks),
      isPublic: (described2 == null ? void 0 : described2.isPublic) === true,
      isFromForm: asRead === void 0,
      isSample: share2 < 1,
      cells: { elsewhere: cellsElsewhere(services2, saved), most: maxSpreadsheetCells }
    };
  }
  var slow = /* @__PURE__ */ new Set(["exportTooSlow", "exportBusy", "requestTimedOut", "outOfTime"]);
  function readSome(services2, choice, status) {
    var _a2;
    const canDescribe = sourceOf(choice.source).describe !== void 0;
    if (canDescribe && ((_a2 = status.reading) == null ? void 0 : _a2.inBackground) === true) return void 0;
    const { apiKey = "" } = ownAccess(services2, choice.server);
    const progress = {
      importId: "",
      inBackground: false,
      patienceMilliseconds: patienceMilliseconds3,
      checkpoint: void 0,
      abandoned: void 0,
      extent: "usual",
      isSample: true,
      onRead: () => void 0,
      onCheckpoint: () => void 0
    };
    try {
      const reading = readSource(sourceServices(services2), choice, { apiKey }, progress);
      if (!("kind" in reading)) return reading;
    } catch (error) {
      if (!(error instanceof FieldrowsError) || !slow.has(error.code) || !canDescribe) throw error;
    }
    return void 0;
  }
  function describe2(services2, choice, isNeeded) {
    var _a2, _b2;
    try {
      return (_b2 = (_a2 = sourceOf(choice.source)).describe) == null ? void 0 : _b2.call(_a2, sourceServices(services2), choice, ownAccess(services2, choice.server));
    } catch (error) {
      if (!(error instanceof FieldrowsError) || isNeeded) throw error;
      return void 0;
    }
  }
  function formParts({ form, columns: columns3 }, format2) {
    const [main, ...groups2] = flattenSubmissions(form, [], columns3);
    const parts = main === void 0 ? [] : [{ group: "", table: main }];
    if (format2 === "csv") return parts;
    const groupOf = ({ name: name3 }) => format2 === "xlsx" ? tabName(name3) : name3;
    return parts.concat(groups2.map((table) => ({ group: groupOf(table), table })));
  }
  function isSameGroup(tab, group) {
    return tab === group || tab !== "" && isTabOf(tab, group);
  }
  function sheetOf({ group, table }, questions, { saved, status }, share2) {
    const ids = columnIds(table.headings);
    const fixed = fixedColumns(table, group !== "");
    const states2 = saved === void 0 ? void 0 : statesOf(table, ids, fixed, group, saved, status);
    const personal = findPersonalColumns(table, questions);
    const rows5 = table.rows.slice(0, rowsShown);
    return {
      group,
      rows: Math.round(table.rows.length / share2),
      columns: table.headings.map((heading, index) => {
        var _a2, _b2, _c, _d;
        const kind = (_a2 = table.kinds[index]) != null ? _a2 : "text";
        const state = (_b2 = states2 == null ? void 0 : states2[index]) != null ? _b2 : "kept";
        return {
          id: (_c = ids[index]) != null ? _c : "",
          heading: heading.slice(0, headingCharacters2),
          kind: rows5.length > 0 ? kind : "",
          answers: rows5.map((row) => {
            var _a3;
            return restoreText(kind, (_a3 = row[index]) != null ? _a3 : "").slice(0, answerCharacters);
          }),
          treatment: treatmentOf(state),
          isFixed: fixed.has(index),
          isWaiting: state === "waiting",
          personal: fixed.has(index) ? "" : (_d = personal[index]) != null ? _d : ""
        };
      })
    };
  }
  function statesOf(table, ids, fixed, group, { columnChoices: choices }, status) {
    var _a2, _b2, _c;
    const memory = group === "" ? status : (_a2 = status.linked[group]) != null ? _a2 : newSheetMemory;
    const isFirst = seenColumns(status) === void 0;
    return decideColumns({
      ids,
      headings: table.headings,
      fixed,
      choice: choices && choiceOf(choices.sheets, group),
      newColumns: (_b2 = choices == null ? void 0 : choices.newColumns) != null ? _b2 : "add",
      seen: isFirst ? void 0 : (_c = seenColumns(memory)) != null ? _c : []
    });
  }
  function cellsElsewhere({ spreadsheet }, saved) {
    const own = saved === void 0 ? [] : sheetIdsOf(saved);
    return spreadsheet.sheets().filter((sheet) => !own.includes(sheet.sheetId())).map((sheet) => sheet.size()).reduce((sum, { rows: rows5, columns: columns3 }) => sum + rows5 * columns3, 0);
  }

  // src/settings/forget.ts
  var ownPrefix = "fieldrows.";
  function forgetEverything(store) {
    const names = Object.keys(store.readAll()).filter((name3) => name3.startsWith(ownPrefix));
    store.write(Object.fromEntries(names.map((name3) => [name3, void 0])));
  }

  // src/commands/push/push-web-app.ts
  var shape3 = /^https:\/\/script\.google\.com\/(?:a\/macros\/[\w.-]{1,100}|macros)\/s\/[\w-]{8,200}\/exec$/;
  var looks = 3;
  function webAppAddress(pasted) {
    const address2 = pasted.trim();
    if (!shape3.test(address2)) throw new FieldrowsError("webAppAddressWrong", {});
    return address2;
  }
  function requireWebApp(services2, target, importId) {
    const ping = services2.uniqueId();
    services2.http.fetch(testRequest(target, ping));
    for (let look = 1; look <= looks; look++) {
      if (readPushSettings(services2.userStore.readAll()).pingOf(importId) === ping) return;
      if (look < looks) services2.clock.sleep(1e3);
    }
    throw new FieldrowsError("webAppNotReached", {});
  }
  function testRequest({ endpoint, envelope, format: format2 }, ping) {
    const isInBody = format2 === "json";
    return {
      method: "POST",
      url: isInBody ? endpoint : `${endpoint}&ping=${ping}`,
      headers: { "Content-Type": isInBody ? "application/json" : "application/xml" },
      body: isInBody ? JSON.stringify({ ...envelope, ping }) : "<ping/>"
    };
  }

  // src/commands/push/set-up-push.ts
  var serviceName = "Google Sheets (Fieldrows)";
  function openPush(services2, messages, importId) {
    try {
      return stateOf(services2, messages, requirePushed(services2, importId));
    } catch (error) {
      if (!(error instanceof FieldrowsError) || error.code === "importNotFound") throw error;
      const saved = requireImport(readDocumentSettings(services2.documentStore), importId);
      return { ...offState(saved), obstacle: errorSentence(messages, error) };
    }
  }
  function turnOnPush(services2, messages, input) {
    const pushed = requirePushed(services2, input.importId);
    const address2 = webAppAddress(input.address);
    const { saved, push, access } = pushed;
    const before = settingOf(services2, saved.id);
    const secret = newSecret(services2);
    const beginning = before != null ? before : {
      ...{ version: 1, source: saved.source, digest: "", formerDigest: "", formerUntil: 0, serviceUid: "" },
      madeAt: services2.clock.now()
    };
    const setting = withSecret({ ...beginning, address: address2, format: input.format }, secret, services2);
    const target = targetOf2(saved.id, setting, secret);
    try {
      keepPushSetting(services2.userStore, saved.id, setting);
      requireWebApp(services2, target, saved.id);
      const serviceUid = input.register ? push.register(sourceServices(services2), access, saved, target) : setting.serviceUid;
      keepPushSetting(services2.userStore, saved.id, { ...setting, serviceUid });
    } catch (error) {
      if (before === void 0) services2.userStore.write(forgottenPushEntries(saved.id));
      else keepPushSetting(services2.userStore, saved.id, before);
      throw error;
    }
    const byHand = { name: target.name, endpoint: target.endpoint, wrapper: push.wrapperOf(target) };
    return { ...stateOf(services2, messages, pushed), byHand: input.register ? null : byHand };
  }
  function retryPush(services2, messages, importId) {
    const pushed = requirePushed(services2, importId);
    const { push, access, saved } = pushed;
    const found = push.inspect(sourceServices(services2), access, saved, saved.id);
    if (found !== void 0) push.retry(sourceServices(services2), access, saved, found.service.uid);
    return stateOf(services2, messages, pushed);
  }
  function turnOffPush(services2, messages, importId) {
    const pushed = requirePushed(services2, importId);
    const serviceProblem = forgetPush(services2, messages, pushed);
    return { ...stateOf(services2, messages, pushed), serviceProblem };
  }
  function dropPush(services2, messages, importId) {
    if (settingOf(services2, importId) === void 0) return;
    const saved = requireImport(readDocumentSettings(services2.documentStore), importId);
    const { push } = sourceOf(saved.source);
    const key = viewerOf(services2).personal.keys.get(saved.server);
    if (push === void 0 || key === void 0) forgetLocally(services2, importId);
    else forgetPush(services2, messages, { saved, push, access: accessOf(saved, key) });
  }
  function forgetPush(services2, messages, { saved, push, access }) {
    forgetLocally(services2, saved.id);
    try {
      const found = push.inspect(sourceServices(services2), access, saved, saved.id);
      if (found !== void 0) push.unregister(sourceServices(services2), access, saved, found.service.uid);
      return "";
    } catch (error) {
      return errorSentence(messages, asFieldrowsError2(error));
    }
  }
  function forgetLocally({ userStore: userStore2 }, importId) {
    const waiting = readPushes(userStore2.readAll()).filter((push) => push.importId === importId);
    userStore2.write({ ...forgottenPushEntries(importId), ...takenEntries(waiting) });
  }
  function requirePushed(services2, importId) {
    const saved = requireImport(readDocumentSettings(services2.documentStore), importId);
    const viewer = viewerOf(services2);
    if (!isOwn2(saved, viewer)) throw new FieldrowsError("notYourImport", { importName: saved.name });
    const { push } = sourceOf(saved.source);
    if (push === void 0) throw new FieldrowsError("badRequest", {});
    if (!canRunWithinTheHour(services2)) throw new FieldrowsError("pushNeedsOwnScript", {});
    return { saved, push, access: accessOf(saved, viewer.personal.keys.get(saved.server)) };
  }
  function settingOf({ userStore: userStore2 }, importId) {
    return readPushSettings(userStore2.readAll()).settings.get(importId);
  }
  function targetOf2(importId, { address: address2, format: format2 }, secret) {
    const isInBody = format2 === "json";
    return {
      format: format2,
      name: serviceName,
      endpoint: isInBody ? address2 : `${address2}?import=${importId}&secret=${secret}`,
      envelope: isInBody ? { fieldrows: envelopeVersion, import: importId, secret } : void 0,
      mark: importId
    };
  }
  function offState(saved) {
    var _a2, _b2;
    return {
      importId: saved.id,
      importName: saved.name,
      projectName: saved.projectName,
      obstacle: "",
      isOn: false,
      format: "json",
      address: "",
      since: 0,
      lastReceivedAt: 0,
      waitSeconds: paceOf(saved).renewsAfterSeconds,
      isScheduled: saved.schedule > 0,
      service: null,
      serviceProblem: "",
      servicesUrl: (_b2 = (_a2 = sourceOf(saved.source).push) == null ? void 0 : _a2.servicesPage(saved.server, saved.projectUid)) != null ? _b2 : "",
      byHand: null
    };
  }
  function stateOf(services2, messages, { saved, push, access }) {
    const { settings, heardAt } = readPushSettings(services2.userStore.readAll());
    const setting = settings.get(saved.id);
    const off = offState(saved);
    if (setting === void 0) return off;
    const known = {
      ...off,
      isOn: true,
      format: setting.format,
      address: setting.address,
      since: setting.madeAt,
      lastReceivedAt: heardAt(saved.id)
    };
    try {
      const found = push.inspect(sourceServices(services2), access, saved, saved.id);
      if (found === void 0) return known;
      const { name: name3, active, delivered, failed: failed3, pending } = found.service;
      return { ...known, service: { name: name3, active, delivered, failed: failed3, pending, failures: found.failures } };
    } catch (error) {
      return { ...known, serviceProblem: errorSentence(messages, asFieldrowsError2(error)) };
    }
  }
  function asFieldrowsError2(error) {
    if (error instanceof FieldrowsError) return error;
    throw error;
  }

  // src/commands/erase.ts
  var lockWaitMilliseconds4 = 1e4;
  var ownSheetKinds = ["status", "keptNotes", "changeLog"];
  function describeErasure(services2) {
    const settings = readDocumentSettings(services2.documentStore);
    const viewer = viewerOf(services2);
    return {
      servers: [...viewer.personal.keys.keys()].map(hostOf),
      imports: settings.imports.map((saved) => ({
        id: saved.id,
        name: saved.name,
        mine: isOwn2(saved, viewer),
        ownerAccount: saved.ownerAccount,
        sheetNames: sheetsOf(services2, settings, saved).map((sheet) => sheet.name())
      })),
      ownSheets: ownSheetKinds.flatMap((kind) => {
        const sheet = ownSheet(services2, settings, kind);
        return sheet === void 0 ? [] : [{ kind, name: sheet.name() }];
      })
    };
  }
  function erase(services2, messages, wish) {
    return services2.lock.exclusively(lockWaitMilliseconds4, () => {
      const settings = readDocumentSettings(services2.documentStore);
      const { personal } = viewerOf(services2);
      const isChosen = ({ id }) => wish.imports.includes(id);
      const chosen = settings.imports.filter(isChosen);
      const staying = settings.imports.filter((saved) => !isChosen(saved));
      for (const saved of settings.imports) dropPush(services2, messages, saved.id);
      for (const saved of chosen) discardUnfinished(services2, personal, saved, statusOf(settings, saved.id));
      const ofImports = chosen.filter(({ id }) => wish.sheetsOf.includes(id));
      const ofOurs = staying.length === 0 ? wish.ownSheets : [];
      const kept = removeSheets(services2, messages, [
        ...ofImports.flatMap((saved) => sheetsOf(services2, settings, saved)),
        ...ofOurs.map((kind) => ownSheet(services2, settings, kind)).filter((sheet) => sheet !== void 0)
      ]);
      for (const { id } of chosen) removeSavedImport(services2.documentStore, settings, id);
      if (staying.length === 0) forgetEverything(services2.documentStore);
      else forgetRuns(services2, messages, settings, staying);
      for (const trigger of services2.triggers.list()) services2.triggers.remove(trigger);
      services2.alarm.clear();
      forgetEverything(services2.userStore);
      return { kept };
    });
  }
  function sheetsOf({ spreadsheet }, { properties }, saved) {
    var _a2, _b2;
    const codebook = (_b2 = (_a2 = readCodebookMemory(properties, saved.id)) == null ? void 0 : _a2.sheetId) != null ? _b2 : noSheet;
    const ids = [...sheetIdsOf(saved), codebook].filter((id) => id !== noSheet);
    return ids.map((id) => spreadsheet.sheetById(id)).filter((sheet) => sheet !== void 0);
  }
  function ownSheet(services2, settings, kind) {
    const { spreadsheet, documentStore } = services2;
    if (kind === "status") {
      return settings.facts.statusSheetId === noSheet ? void 0 : spreadsheet.sheetById(settings.facts.statusSheetId);
    }
    return rememberedOwnSheets(spreadsheet, documentStore, settings.properties).find(kind);
  }
  function removeSheets({ spreadsheet }, messages, sheets) {
    if (sheets.length === 0) return [];
    const removed = new Set(sheets.map((sheet) => sheet.sheetId()));
    if (spreadsheet.sheets().every((sheet) => removed.has(sheet.sheetId()))) {
      spreadsheet.addSheet(freeName4(sheets.map((sheet) => sheet.name())));
    }
    const kept = [];
    for (const sheet of sheets) {
      try {
        spreadsheet.removeSheet(sheet);
      } catch (error) {
        const reason = error instanceof FieldrowsError ? errorSentence(messages, error) : "";
        kept.push(messages.notices.sheetKept({ sheetName: sheet.name(), reason }));
      }
    }
    return kept;
  }
  function freeName4(taken2) {
    for (let number6 = 1; ; number6++) {
      const name3 = `Sheet${number6}`;
      if (!taken2.includes(name3)) return name3;
    }
  }
  function forgetRuns(services2, messages, settings, imports2) {
    const ids = new Set(imports2.map(({ id }) => id));
    const history = readHistory(settings.properties).filter(({ importId }) => ids.has(importId));
    services2.documentStore.write(runEntriesOf(settings.properties, ids));
    const sheet = ownSheet(services2, settings, "status");
    if (sheet === void 0) return;
    const [rows5, columns3] = [sheet.lastRow(), sheet.lastColumn()];
    if (rows5 > 0) sheet.clear([{ row: 1, rows: rows5, column: 1, columns: columns3 }]);
    writeStatusSheet(services2, messages, { ...settings, imports: imports2 }, history);
  }

  // src/formula-text.ts
  var safeSeparator = ";";
  var stamp = "KOBO_REFRESHED";
  function formulaText(request, separator) {
    const call = (name3, ...args) => `=${name3}(${[...args, stamp].join(separator)})`;
    const importName = quoted2(request.importName);
    switch (request.kind) {
      case "rows":
        return call("KOBO", importName, columnsArgument(request.columns));
      case "count":
        return call("KOBO_COUNT", importName, quoted2(request.column), quoted2(request.column === "" ? "" : request.value));
      case "value":
        return call("KOBO_VALUE", importName, quoted2(request.id), quoted2(request.column));
      case "refreshedAt":
        return call("KOBO_REFRESHED_AT", importName);
    }
  }
  function lookupText(places, row, separator) {
    const sheet = `'${places.mainSheetName.replace(/'/g, "''")}'`;
    const whole = (letters3) => `${sheet}!$${letters3}:$${letters3}`;
    const args = [`$${places.submissionColumn}${row}`, whole(places.keyColumn), whole(places.answerColumn), '""'];
    return `=XLOOKUP(${args.join(separator)})`;
  }
  function columnsArgument(columns3) {
    const [only = ""] = columns3;
    return columns3.length > 1 ? `{${columns3.map(quoted2).join(";")}}` : quoted2(only);
  }
  function quoted2(text8) {
    return `"${text8.replace(/"/g, '""')}"`;
  }

  // src/commands/formulas/link-lookup.ts
  function findLookup({ spreadsheet }, { saved, sheetId }) {
    const group = saved.sheetId === sheetId ? void 0 : spreadsheet.sheetById(sheetId);
    const main = spreadsheet.sheetById(saved.sheetId);
    const layout = main && layoutOf(main);
    const submissionColumn2 = columnOf(group && layoutOf(group), "_submission__id");
    const keyColumn2 = columnOf(layout, "_id");
    if (main === void 0 || layout === void 0 || submissionColumn2 === 0 || keyColumn2 === 0) return void 0;
    const headings = layout.headings.slice(0, layout.markerColumn - 1);
    return {
      places: {
        mainSheetName: main.name(),
        keyColumn: columnLetters(keyColumn2),
        submissionColumn: columnLetters(submissionColumn2)
      },
      answerColumns: headings.map((heading, index) => ({ heading, letters: columnLetters(index + 1) })).filter(({ heading }, index) => heading !== "" && headings.indexOf(heading) === index)
    };
  }
  function layoutOf(sheet) {
    return readLayout(sheet.readRow(1));
  }
  function columnOf(layout, heading) {
    return layout === void 0 ? 0 : layout.headings.slice(0, layout.markerColumn - 1).lastIndexOf(heading) + 1;
  }

  // src/commands/formulas/formula-help.ts
  function formulaHelp(services2, name3) {
    const separator = separatorOf2(services2.spreadsheet.locale());
    const names = callableNames(readDocumentSettings(services2.documentStore));
    const chosen = name3 === "" ? names[0] : name3;
    if (chosen === void 0) return { separator, names, name: "", columns: [], lookup: null };
    const found = findNamedSheet(services2, chosen);
    const lookup = findLookup(services2, found);
    return {
      separator,
      names,
      name: callableName(found),
      columns: columnsOf2(services2, found),
      lookup: lookup != null ? lookup : null
    };
  }
  function callableName({ saved, sheetId }) {
    const linked = saved.linkedSheets.find((sheet) => sheet.sheetId === sheetId);
    return linked === void 0 ? saved.name : `${saved.name}/${linked.group}`;
  }
  function callableNames({ imports: imports2 }) {
    return imports2.filter(({ sheetId }) => sheetId !== noSheet).flatMap(({ name: name3, linkedSheets }) => [
      name3,
      ...linkedSheets.filter(({ sheetId }) => sheetId !== noSheet).map(({ group }) => `${name3}/${group}`)
    ]);
  }
  function columnsOf2({ spreadsheet }, { saved, sheetId, memory }) {
    var _a2, _b2, _c;
    const layout = readLayout((_b2 = (_a2 = spreadsheet.sheetById(sheetId)) == null ? void 0 : _a2.readRow(1)) != null ? _b2 : []);
    if (layout === void 0) throw new FieldrowsError("notImportedYet", { importName: saved.name });
    const columns3 = /* @__PURE__ */ new Map();
    for (const { column: column3, kind } of importedColumns(layout, memory)) {
      const heading = (_c = layout.headings[column3 - 1]) != null ? _c : "";
      if (heading === "" || columns3.has(heading)) continue;
      const isMoment = kind === "date" || kind === "dateTime" || kind === "time";
      columns3.set(heading, { heading, kind: isMoment ? "moment" : kind === "decimal" ? "decimal" : "other" });
    }
    return [...columns3.values()];
  }
  var withDecimalPoint = /* @__PURE__ */ new Set(["en", "he", "iw", "hi", "ja", "ko", "th", "zh"]);
  var exceptions = /* @__PURE__ */ new Set(["en_ZA"]);
  function separatorOf2(locale) {
    var _a2;
    const language = (_a2 = locale.split(/[-_]/)[0]) != null ? _a2 : "";
    return withDecimalPoint.has(language) && !exceptions.has(locale.replace("-", "_")) ? "," : safeSeparator;
  }

  // src/commands/formulas/insert-formula.ts
  function insertFormula(services2, request, replace) {
    var _a2;
    const target = services2.spreadsheet.currentCell();
    if (target === void 0) throw new FieldrowsError("noCellSelected", {});
    const { sheet, row, column: column3 } = target;
    requireHarmless(readDocumentSettings(services2.documentStore), request, target);
    const found = findNamedSheet(services2, request.importName);
    const formula = request.kind === "lookup" ? lookupFor(services2, request, found, target) : formulaText(request, safeSeparator);
    if (request.kind === "rows") requireRoom2(target, sizeOf(services2, request, found));
    const place = { sheetName: sheet.name(), cell: columnLetters(column3) + row };
    if (!isEmpty(sheet, row, column3) && replace !== `${place.sheetName}!${place.cell}`) {
      return { ...place, outcome: "occupied" };
    }
    sheet.write(row, column3, [[formula]]);
    if (((_a2 = sheet.readFormulas(row, column3, 1, 1)[0]) == null ? void 0 : _a2[0]) === "") {
      sheet.write(row, column3, [[""]]);
      throw new FieldrowsError("plainTextCell", { cell: place.cell });
    }
    return { ...place, outcome: "inserted" };
  }
  function requireHarmless(settings, request, { sheet, column: column3 }) {
    const sheetId = sheet.sheetId();
    const isKnown = settings.imports.some((saved) => sheetIdsOf(saved).includes(sheetId)) || sheetId === settings.facts.statusSheetId || isOwnSheet(settings.properties, sheetId);
    const layout = readLayout(sheet.readRow(1));
    if (!isKnown && layout === void 0) return;
    const isBeside = layout !== void 0 && column3 > layout.markerColumn && request.kind !== "rows";
    if (!isBeside) throw new FieldrowsError("formulaNotHere", { sheetName: sheet.name() });
  }
  function lookupFor(services2, request, found, { sheet, row }) {
    var _a2, _b2, _c;
    const lookup = findLookup(services2, found);
    if (lookup === void 0) throw new FieldrowsError("notImportedYet", { importName: request.importName });
    const answerColumn = (_a2 = lookup.answerColumns.find(({ heading }) => heading === request.column)) == null ? void 0 : _a2.letters;
    if (answerColumn === void 0) {
      throw new FieldrowsError("columnNotFound", { column: request.column, importName: found.saved.name });
    }
    if (sheet.sheetId() !== found.sheetId || row < 2) {
      const sheetName3 = (_c = (_b2 = services2.spreadsheet.sheetById(found.sheetId)) == null ? void 0 : _b2.name()) != null ? _c : "";
      throw new FieldrowsError("lookupNotHere", { sheetName: sheetName3 });
    }
    return lookupText({ ...lookup.places, answerColumn }, row, safeSeparator);
  }
  function sizeOf({ spreadsheet }, request, { saved, sheetId, memory }) {
    var _a2, _b2;
    const layout = readLayout((_b2 = (_a2 = spreadsheet.sheetById(sheetId)) == null ? void 0 : _a2.readRow(1)) != null ? _b2 : []);
    if (layout === void 0) throw new FieldrowsError("notImportedYet", { importName: saved.name });
    const columns3 = request.columns.length || importedColumns(layout, memory).length;
    const size = { rows: memory.rows + 1, columns: columns3 };
    requirePleasant(size.rows * size.columns);
    return size;
  }
  function requireRoom2({ sheet, row, column: column3 }, { rows: rows5, columns: columns3 }) {
    var _a2, _b2;
    const grid = sheet.size();
    if (row + rows5 - 1 > grid.rows || column3 + columns3 - 1 > grid.columns) {
      throw new FieldrowsError("noRoomForFormula", { rows: rows5, columns: columns3 });
    }
    const height = Math.min(rows5, sheet.lastRow() - row + 1);
    if (height < 1) return;
    const values = sheet.readBlock(row, column3, height, columns3);
    const formulas = sheet.readFormulas(row, column3, height, columns3);
    for (let down = 0; down < height; down++) {
      for (let right = 0; right < columns3; right++) {
        if (down === 0 && right === 0) continue;
        if (((_a2 = values[down]) == null ? void 0 : _a2[right]) === "" && ((_b2 = formulas[down]) == null ? void 0 : _b2[right]) === "") continue;
        throw new FieldrowsError("cellInTheWay", { cell: columnLetters(column3 + right) + (row + down) });
      }
    }
  }
  function isEmpty(sheet, row, column3) {
    var _a2, _b2;
    return ((_a2 = sheet.readBlock(row, column3, 1, 1)[0]) == null ? void 0 : _a2[0]) === "" && ((_b2 = sheet.readFormulas(row, column3, 1, 1)[0]) == null ? void 0 : _b2[0]) === "";
  }

  // src/commands/imports/duplicate-import.ts
  function duplicateImport(services2, messages, copy) {
    var _a2;
    const { importId, ...choices } = copy;
    const settings = readDocumentSettings(services2.documentStore);
    const { pause: _pause, ...original } = requireImport(settings, importId);
    const columnChoices2 = choicesToCopy(original, statusOf(settings, importId));
    const isSame4 = choices.offerUid === original.offerUid;
    const offerFacts2 = isSame4 ? (_a2 = original.offerSeen) != null ? _a2 : original.offerFacts : void 0;
    return addImport(services2, messages, {
      ...{ ...original, offerSeen: void 0 },
      ...choices,
      ...{ columnChoices: columnChoices2, offerFacts: offerFacts2 }
    });
  }

  // src/commands/imports/import-history.ts
  var mostEntries = 30;
  function importHistory({ documentStore }, messages, importId) {
    const settings = readDocumentSettings(documentStore);
    const { id } = requireImport(settings, importId);
    const entries = [];
    for (const run of readHistory(settings.properties)) {
      if (run.importId !== id) continue;
      const entry = entryOf(messages, run);
      const newer = entries[entries.length - 1];
      if (newer !== void 0 && isRepetition(newer, entry)) {
        entries[entries.length - 1] = { ...newer, firstAt: run.at, times: newer.times + 1 };
      } else if (entries.length < mostEntries) entries.push(entry);
      else break;
    }
    return entries;
  }
  function entryOf(messages, run) {
    const { at, seconds } = run;
    return { at, firstAt: at, times: 1, state: knownState(run.state), message: runSentence(messages, run), seconds };
  }
  function isRepetition(newer, older) {
    return newer.message === older.message && newer.state === older.state && newer.state !== "imported";
  }
  var states = ["imported", "unchanged", "incomplete", "held", "failed"];
  function knownState(state) {
    var _a2;
    return (_a2 = states.find((known) => known === state)) != null ? _a2 : "failed";
  }

  // src/commands/imports/pause-import.ts
  function pauseImport(services2, messages, importId) {
    var _a2, _b2, _c;
    const settings = readDocumentSettings(services2.documentStore);
    const before = requireImport(settings, importId);
    const { personal, now } = viewerOf(services2);
    const by = (_b2 = (_a2 = personal.keys.get(before.server)) == null ? void 0 : _a2.account) != null ? _b2 : "";
    const saved = { ...before, pause: (_c = before.pause) != null ? _c : { by, at: now } };
    return save(services2, messages, settings, saved, statusOf(settings, importId));
  }
  function resumeImport(services2, messages, importId) {
    const settings = readDocumentSettings(services2.documentStore);
    const { pause: _pause, ...saved } = requireImport(settings, importId);
    const before = statusOf(settings, importId);
    const nextAt = saved.schedule === 0 ? 0 : Math.max(before.nextAt, services2.clock.now());
    return save(services2, messages, settings, saved, { ...before, ...afterSuccess, nextAt });
  }
  function save(services2, messages, settings, saved, status) {
    writeDocumentSettings(services2.documentStore, settings, { saved, status: { importId: saved.id, status } });
    if (settings.facts.statusSheetId !== noSheet) {
      tryStatusSheet(services2, messages, withResult(settings, saved, status), readHistory(settings.properties));
    }
    return cardWithStatus(messages, saved, status, viewerOf(services2));
  }

  // src/commands/schedule/hourly-use.ts
  function hourlyNotices(messages, imports2, history, choices) {
    return countedGroups(imports2).flatMap(({ imports: own, most }) => {
      var _a2, _b2;
      const needed = (least) => own.reduce((sum, { id, schedule: schedule2 }) => {
        return sum + usualRun(id, history).requests * 60 / Math.max(schedule2, least);
      }, 0);
      if (needed(0) <= most) return [];
      const fits = (_a2 = choices.find((minutes3) => needed(minutes3) <= most)) != null ? _a2 : 0;
      const { projectName } = (_b2 = own[0]) != null ? _b2 : { projectName: "" };
      return [
        messages.notices.tooManyHourlyRequests({ project: projectName, requests: Math.ceil(needed(0)), most, fits })
      ];
    });
  }
  function countedGroups(imports2) {
    var _a2, _b2, _c, _d;
    const groups2 = /* @__PURE__ */ new Map();
    for (const saved of imports2.filter(isScheduled)) {
      const most = (_b2 = (_a2 = sourceOf(saved.source)).hourlyRequests) == null ? void 0 : _b2.call(_a2, saved);
      if (most === void 0) continue;
      const name3 = `${saved.server} ${saved.projectUid}`;
      groups2.set(name3, { imports: [...(_d = (_c = groups2.get(name3)) == null ? void 0 : _c.imports) != null ? _d : [], saved], most });
    }
    return [...groups2.values()];
  }

  // src/commands/imports/report-run.ts
  function reportRun(services2, messages, input) {
    const result = runImport(services2, messages, input);
    const { saved, status, warnings, viewer } = result;
    const { received, added: added2, changed, removed } = status.counts;
    return {
      card: cardWithStatus(messages, saved, status, viewer),
      state: status.state,
      rowsReceived: received,
      rowsAdded: added2,
      rowsChanged: changed,
      rowsRemoved: removed,
      warnings: [...remarkSentences(messages, warnings), ...allowanceOf(services2, messages, result)]
    };
  }
  function allowanceOf(services2, messages, { saved, viewer }) {
    var _a2, _b2;
    if (saved.schedule === 0 || ((_b2 = (_a2 = sourceOf(saved.source)).hourlyRequests) == null ? void 0 : _b2.call(_a2, saved)) === void 0) return [];
    const { imports: imports2, properties } = readDocumentSettings(services2.documentStore);
    const own = imports2.filter((other) => isOwn2(other, viewer));
    return hourlyNotices(messages, own, readHistory(properties), scheduleChoices(canRunWithinTheHour(services2)));
  }

  // src/commands/imports/sample.ts
  var lockWaitMilliseconds5 = 1e4;
  var blankSheetName = "Sheet1";
  function addSample(services2, messages) {
    const settings = readDocumentSettings(services2.documentStore);
    const known = settings.imports.find(({ source }) => sourceOf(source).isSample === true);
    const card = listCards(services2, messages).find(({ id }) => id === (known == null ? void 0 : known.id));
    if (card !== void 0) return card;
    const { source: _source, ...choice } = sampleChoice(languageOf(services2.locale()));
    return addImport(services2, messages, {
      ...choice,
      options: {},
      vanishedRows: "remove",
      changeLog: false,
      newest: 0,
      parentColumns: {},
      repeatGroups: [],
      sheetName: suggestSheetName(services2.spreadsheet, choice.projectName, (sheet) => isOrphan(sheet, settings)),
      schedule: 0
    });
  }
  function removeSample(services2, messages, importId) {
    return services2.lock.exclusively(lockWaitMilliseconds5, () => {
      const settings = readDocumentSettings(services2.documentStore);
      const saved = requireImport(settings, importId);
      if (sourceOf(saved.source).isSample !== true) throw new FieldrowsError("badRequest", {});
      removeSheets2(services2.spreadsheet, sheetIdsOf(saved));
      if (isOnlyTrace(settings, importId)) {
        const { statusSheetId } = settings.facts;
        removeSheets2(services2.spreadsheet, [statusSheetId]);
        const facts = { ...settings.facts, statusSheetId: noSheet };
        writeDocumentSettings(services2.documentStore, settings, { facts });
      }
      return removeImport(services2, messages, importId);
    });
  }
  function isOnlyTrace({ imports: imports2, properties }, importId) {
    return imports2.length === 1 && readHistory(properties).every((run) => run.importId === importId);
  }
  function removeSheets2(spreadsheet, sheetIds) {
    for (const sheetId of sheetIds) {
      const sheet = spreadsheet.sheetById(sheetId);
      if (sheet === void 0) continue;
      if (spreadsheet.sheets().length === 1) spreadsheet.addSheet(blankSheetName);
      spreadsheet.removeSheet(sheet);
    }
  }

  // src/commands/imports/show-sheet.ts
  function showImportSheet(services2, importId) {
    const saved = readDocumentSettings(services2.documentStore).imports.find(({ id }) => id === importId);
    if (saved === void 0) throw new FieldrowsError("importNotFound", { importName: "" });
    const sheet = services2.spreadsheet.sheetById(saved.sheetId);
    if (sheet === void 0) {
      throw saved.sheetId === noSheet ? new FieldrowsError("notImportedYet", { importName: saved.name }) : new FieldrowsError("sheetGone", { importName: saved.name });
    }
    sheet.activate();
    return {};
  }

  // src/commands/imports/take-over.ts
  function takeOver(services2, messages, importId) {
    var _a2;
    const { personal, spreadsheetId, now } = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    const { pause: _pause, ...before } = requireImport(settings, importId);
    const key = personal.keys.get(before.server);
    accessOf(before, key);
    const ownerId = ensurePersonalId(services2.userStore, personal, services2.uniqueId);
    const viewer = { personal: { ...personal, id: ownerId }, spreadsheetId, now };
    const schedule2 = possibleSchedule(services2, before.schedule);
    const saved = { ...before, schedule: schedule2, ownerId, ownerAccount: (_a2 = key == null ? void 0 : key.account) != null ? _a2 : "", spreadsheetId };
    const at = schedule2 > 0 ? now : 0;
    const status = { ...statusOf(settings, importId), ...afterSuccess, nextAt: at, slotAt: at };
    ensureTrigger(
      services2,
      viewer,
      settings.imports.map((other) => other.id === importId ? saved : other)
    );
    writeDocumentSettings(services2.documentStore, settings, { saved, status: { importId, status } });
    return cardWithStatus(messages, saved, status, viewer);
  }
  function possibleSchedule(services2, schedule2) {
    var _a2;
    try {
      requirePossible(services2, schedule2);
      return schedule2;
    } catch (error) {
      if (!(error instanceof FieldrowsError) || error.code !== "triggerTooFrequent") throw error;
      return (_a2 = scheduleChoices(false).find((minutes3) => minutes3 >= schedule2)) != null ? _a2 : schedule2;
    }
  }

  // src/commands/projects/choose-offer.ts
  function listProjects2(services2, server2) {
    const source = sourceOfAddress(server2);
    const projects = source.listProjects(sourceServices(services2), ownAccess(services2, server2));
    return projects.map(({ uid, name: name3, status }) => ({ uid, name: name3 || uid, status: status != null ? status : "" }));
  }
  function openProject3(services2, messages, input) {
    var _a2, _b2, _c, _d, _e, _f, _g;
    const source = sourceOfAddress(input.server);
    source.requireChoice({ projectUid: input.projectUid });
    const project = source.openProject(sourceServices(services2), ownAccess(services2, input.server), input.projectUid);
    const settings = readDocumentSettings(services2.documentStore);
    rememberOffers(services2, settings, input, project.offers);
    return {
      source: source.id,
      uid: project.uid,
      name: project.name || project.uid,
      deployed: project.deployed,
      encrypted: project.encrypted,
      isPublic: project.isPublic === true,
      repeatGroups: project.repeatGroups,
      formats: source.formats,
      languages: (_a2 = project.languages) != null ? _a2 : [],
      questions: (_b2 = project.questions) != null ? _b2 : [],
      submissions: (_c = project.submissions) != null ? _c : null,
      offers: project.offers.map(({ uid, name: name3, unsaved, facts }) => ({
        ...{ uid, name: name3, unsaved },
        summary: offerSentence(messages, facts),
        facts: storedFacts({ facts })
      })),
      account: (_e = (_d = readPersonalSettings(services2.userStore).keys.get(input.server)) == null ? void 0 : _d.account) != null ? _e : "",
      rights: (_f = project.rights) != null ? _f : null,
      canMakeOffers: project.canMakeOffers === true,
      offersPage: project.offersPage,
      suggestedOptions: (_g = project.suggestedOptions) != null ? _g : {},
      suggestedSheetName: suggestSheetName(services2.spreadsheet, project.name, (sheet) => isOrphan(sheet, settings))
    };
  }

  // src/commands/projects/download-file.ts
  function downloadFile(services2, { importId, format: format2 }) {
    var _a2, _b2;
    const saved = requireImport(readDocumentSettings(services2.documentStore), importId);
    const source = sourceOf(saved.source);
    const access = accessOf(saved, readPersonalSettings(services2.userStore).keys.get(saved.server));
    if (!((_a2 = source.filesOf) == null ? void 0 : _a2.call(source, saved).includes(format2))) throw new FieldrowsError("badRequest", {});
    const file = (_b2 = source.saveFile) == null ? void 0 : _b2.call(source, sourceServices(services2), saved, access, format2);
    if (file === void 0) throw new FieldrowsError("badRequest", {});
    const { fileName: fileName2, mediaType, bytes } = file;
    return { fileName: fileName2, mediaType, base64: base64OfBytes(bytes) };
  }

  // src/commands/projects/make-offer.ts
  function openOfferForm(services2, { server: server2, projectUid: projectUid2 }) {
    var _a2, _b2;
    const { source, maker } = makerOf(server2, projectUid2);
    const form = maker.ask(sourceServices(services2), ownAccess(services2, server2), projectUid2);
    const spoken = languageOf(services2.locale());
    const suggested = (_b2 = (_a2 = form.languages.find((name3) => isIn(name3, spoken))) != null ? _a2 : form.languages[0]) != null ? _b2 : "";
    return {
      source: source.id,
      languages: form.languages,
      suggestedLanguage: suggested,
      questions: form.questions.map(({ path, labels: labels2, groups: groups2 }) => ({
        path,
        labels: labels2,
        group: groups2.join(" / ")
      })),
      systemColumns: form.systemColumns
    };
  }
  function makeOffer(services2, messages, input) {
    const { server: server2, projectUid: projectUid2, projectName, wishes: wishes2 } = input;
    if (wishes2.groupsInHeadings && wishes2.groupSeparator === "") throw new FieldrowsError("badRequest", {});
    const { maker } = makerOf(server2, projectUid2);
    const offerUid3 = maker.make(
      sourceServices(services2),
      ownAccess(services2, server2),
      { projectUid: projectUid2, projectName },
      wishes2
    );
    return { offerUid: offerUid3, project: openProject3(services2, messages, { server: server2, projectUid: projectUid2 }) };
  }
  function makerOf(server2, projectUid2) {
    const source = sourceOfAddress(server2);
    source.requireChoice({ projectUid: projectUid2 });
    const { maker } = source;
    if (maker === void 0) throw new FieldrowsError("badRequest", {});
    return { source, maker };
  }
  function isIn(language, code) {
    var _a2, _b2;
    const own = (_b2 = (_a2 = languages.find((known) => known.code === code)) == null ? void 0 : _a2.name) != null ? _b2 : "";
    const name3 = language.toLowerCase();
    return name3.includes(`(${code})`) || name3.startsWith(own.toLowerCase());
  }

  // src/commands/start.ts
  function start(services2, messages) {
    const viewer = viewerOf(services2);
    const settings = readDocumentSettings(services2.documentStore);
    const healed = healTrigger(services2, messages, viewer, settings);
    const choices = scheduleChoices(canRunWithinTheHour(services2));
    const orphanSheets = findOrphanSheets(services2.spreadsheet, settings);
    return {
      language: languageOf(services2.locale()),
      chosenLanguage: chosenLanguage(() => services2.userStore),
      connections: [...viewer.personal.keys].map(([server2, { account }]) => ({
        source: sourceOfAddress(server2).id,
        ...{ server: server2, account }
      })),
      imports: listCards(services2, messages),
      scheduleChoices: choices,
      notices: [
        ...settings.unreadable > 0 ? [errorSentence(messages, new FieldrowsError("settingsUnreadable", {}))] : [],
        ...orphanSheets.length > 0 ? [messages.notices.orphanSheets({ names: orphanSheets })] : [],
        ...healed,
        ...allowanceNotices(messages, viewer, settings, choices)
      ],
      orphanSheets
    };
  }
  function healTrigger(services2, messages, viewer, settings) {
    if (!settings.imports.some((saved) => saved.schedule > 0 && isOwn2(saved, viewer))) return [];
    try {
      const isMade = ensureTrigger(services2, viewer, settings.imports, isTriggerSilent(viewer, settings));
      return isMade ? [messages.notices.triggerMadeAgain] : [];
    } catch (error) {
      return [
        errorSentence(messages, error instanceof FieldrowsError ? error : new FieldrowsError("triggerRefused", {}))
      ];
    }
  }
  function allowanceNotices(messages, viewer, settings, choices) {
    const own = settings.imports.filter((saved) => isOwn2(saved, viewer));
    const history = readHistory(settings.properties);
    const hourly = hourlyNotices(messages, own, history, choices);
    const excess = excessOf(own, history, choices);
    if (excess === void 0) return hourly;
    const { what, use, fits } = excess;
    return [
      ...hourly,
      what === "time" ? messages.notices.tooMuchTime({ minutes: use.minutes, fits }) : messages.notices.tooManyRequests({ requests: use.requests, fits })
    ];
  }

  // src/sidebar-calls.ts
  var text7 = pipe(string(), maxLength(5e3));
  var filled = pipe(text7, nonEmpty());
  var projectUid = pipe(string(), regex(/^[0-9A-Za-z_-]{1,80}$/));
  var offerUid2 = union([projectUid, literal("")]);
  var options = optional(record(pipe(string(), maxLength(40)), pipe(string(), maxLength(500))));
  var minutes2 = pipe(number5(), integer(), minValue(0), maxValue(24 * 60));
  var sheetName2 = pipe(string(), trim(), nonEmpty(), maxLength(maxSheetNameCharacters));
  var columnId2 = pipe(string(), regex(/^[0-9a-v]{11}$/));
  var column2 = pipe(string(), nonEmpty(), maxLength(1e3));
  var day8 = union([literal(""), pipe(string(), isoDate())]);
  var wishes = object({
    // The server breaks at more than 255.
    name: pipe(string(), trim(), nonEmpty(), maxLength(200)),
    language: pipe(string(), nonEmpty(), maxLength(500)),
    selectMany: picklist(["both", "summary", "details"]),
    groupsInHeadings: boolean(),
    groupSeparator: pipe(string(), maxLength(20)),
    allVersions: boolean(),
    mediaUrls: boolean(),
    columns: pipe(array(column2), maxLength(2e4)),
    from: day8,
    until: day8
  });
  var newest = optional(pipe(number5(), integer(), minValue(0), maxValue(maxSpreadsheetCells)));
  var nothing4 = object({});
  var byImport = object({ importId: filled });
  var formulaRequest = variant("kind", [
    object({ kind: literal("rows"), importName: filled, columns: array(filled) }),
    object({ kind: literal("count"), importName: filled, column: text7, value: text7 }),
    object({ kind: literal("value"), importName: filled, id: filled, column: filled }),
    object({ kind: literal("refreshedAt"), importName: filled }),
    object({ kind: literal("lookup"), importName: filled, column: filled })
  ]);
  var columnIds2 = pipe(array(pipe(string(), regex(/^[0-9a-v]{11}$/))), maxLength(maxSheetColumns));
  var columnChoices = object({
    newColumns: picklist(["add", "ask", "leaveOut"]),
    sheets: array(object({ group: text7, keep: columnIds2, leaveOut: columnIds2, hash: columnIds2 }))
  });
  var offerFacts = optional(pipe(string(), maxLength(1e3)));
  var subject = {
    server: filled,
    projectUid,
    projectName: text7,
    offerUid: offerUid2,
    offerName: text7,
    format: picklist(importFormats),
    options,
    repeatGroups: optional(array(text7))
  };
  var inputs = {
    start: nothing4,
    connect: object({ address: text7, apiKey: text7 }),
    signIn: object({ address: text7, username: text7, password: text7 }),
    forgetKey: object({ server: filled }),
    chooseLanguage: object({ language: picklist(["", ...languages.map(({ code }) => code)]) }),
    listProjects: object({ server: filled }),
    openProject: object({ server: filled, projectUid }),
    openOfferForm: object({ server: filled, projectUid }),
    makeOffer: object({ server: filled, projectUid, projectName: text7, wishes }),
    previewImport: object(subject),
    openColumns: byImport,
    changeColumns: object({ importId: filled, columnChoices }),
    decideWaiting: object({ importId: filled, treatment: picklist(["keep", "leaveOut"]) }),
    saveImport: object({
      ...subject,
      offerFacts,
      sheetName: sheetName2,
      schedule: minutes2,
      newest,
      columnChoices: optional(columnChoices)
    }),
    addSample: nothing4,
    removeSample: byImport,
    changeImport: object({
      importId: filled,
      name: text7,
      schedule: minutes2,
      offerUid: offerUid2,
      offerName: text7,
      format: optional(picklist(importFormats)),
      offerFacts,
      options,
      keepVanishedRows: optional(boolean()),
      newest,
      changeLog: optional(boolean())
    }),
    takeOver: byImport,
    pauseImport: byImport,
    resumeImport: byImport,
    duplicateImport: object({ importId: filled, sheetName: sheetName2, schedule: minutes2, offerUid: offerUid2, offerName: text7 }),
    importHistory: byImport,
    describeErasure: nothing4,
    erase: object({
      imports: array(filled),
      sheetsOf: array(filled),
      ownSheets: array(picklist(["status", "keptNotes", "changeLog"]))
    }),
    removeImport: byImport,
    runImport: object({ importId: filled, accept: boolean(), everything: optional(boolean()) }),
    progress: byImport,
    listImports: nothing4,
    showSheet: byImport,
    writeCodebook: byImport,
    checkSpreadsheet: nothing4,
    formulaHelp: object({ name: text7 }),
    insertFormula: object({ formula: formulaRequest, replace: text7 }),
    downloadFile: object({ importId: filled, format: picklist(fileFormats) }),
    openPush: byImport,
    turnOnPush: object({ importId: filled, address: text7, format: picklist(["json", "xml"]), register: boolean() }),
    retryPush: byImport,
    turnOffPush: byImport,
    parentAnswers: byImport,
    showParentAnswers: object({
      importId: filled,
      shown: array(object({ group: filled, of: picklist(["submission", "parent"]), ids: array(columnId2) }))
    })
  };
  var methods = new Set(Object.keys(inputs));
  function api(services2, messages) {
    return {
      start: () => start(services2, messages),
      connect: (input) => connect(services2, input),
      signIn: (input) => signIn(services2, input),
      forgetKey: ({ server: server2 }) => {
        disconnect(services2, server2);
        return start(services2, messages);
      },
      chooseLanguage: ({ language }) => {
        chooseLanguage(services2.userStore, language);
        return start(services2, messagesFor(services2.locale()));
      },
      listProjects: ({ server: server2 }) => listProjects2(services2, server2),
      openProject: (input) => openProject3(services2, messages, input),
      openOfferForm: (input) => openOfferForm(services2, input),
      makeOffer: (input) => makeOffer(services2, messages, input),
      previewImport: (input) => previewImport(services2, messages, input),
      openColumns: ({ importId }) => openColumns(services2, messages, importId),
      changeColumns: (input) => changeColumns(services2, messages, input),
      decideWaiting: (input) => decideWaiting(services2, messages, input),
      saveImport: (input) => saveImport(services2, messages, input),
      addSample: () => addSample(services2, messages),
      removeSample: ({ importId }) => removeSample(services2, messages, importId),
      changeImport: (input) => changeImport(services2, messages, input),
      pauseImport: ({ importId }) => pauseImport(services2, messages, importId),
      resumeImport: ({ importId }) => resumeImport(services2, messages, importId),
      duplicateImport: (input) => duplicateImport(services2, messages, input),
      importHistory: ({ importId }) => importHistory(services2, messages, importId),
      takeOver: ({ importId }) => takeOver(services2, messages, importId),
      describeErasure: () => describeErasure(services2),
      erase: (input) => erase(services2, messages, input),
      removeImport: ({ importId }) => {
        dropPush(services2, messages, importId);
        return removeImport(services2, messages, importId);
      },
      runImport: (input) => reportRun(services2, messages, input),
      progress: ({ importId }) => ({ progress: readProgress2(services2, importId) }),
      listImports: () => listCards(services2, messages),
      checkSpreadsheet: () => checkSpreadsheet(services2, messages),
      writeCodebook: ({ importId }) => writeCodebook(services2, messages, importId),
      formulaHelp: ({ name: name3 }) => formulaHelp(services2, name3),
      insertFormula: ({ formula, replace }) => insertFormula(services2, formula, replace),
      openPush: ({ importId }) => openPush(services2, messages, importId),
      turnOnPush: (input) => turnOnPush(services2, messages, input),
      retryPush: ({ importId }) => retryPush(services2, messages, importId),
      turnOffPush: ({ importId }) => turnOffPush(services2, messages, importId),
      parentAnswers: ({ importId }) => parentAnswers(services2, importId),
      showParentAnswers: (input) => showParentAnswers(services2, messages, input),
      downloadFile: (input) => downloadFile(services2, input),
      showSheet: ({ importId }) => showImportSheet(services2, importId)
    };
  }
  function answerCall(services2, messages, request) {
    const { method, input } = parseRequest(request);
    const checked = safeParse(inputs[method], input);
    if (!checked.success) throw new FieldrowsError("badRequest", {});
    const call = api(services2, messages)[method];
    return call(checked.output);
  }
  function parseRequest(request) {
    try {
      const { method, input } = JSON.parse(request);
      if (methods.has(method)) return { method, input };
    } catch {
    }
    throw new FieldrowsError("badRequest", {});
  }

  // src/main.ts
  var title = "Fieldrows for KoboToolbox";
  var reservedMilliseconds = 45e3;
  var personalStore;
  function userStore() {
    personalStore = personalStore != null ? personalStore : readOnce(propertyStore(userProperties()));
    return personalStore;
  }
  function services(limit) {
    let spreadsheet;
    return {
      http: googleHttp(),
      clock: googleClock(Date.now(), limit),
      random: Math.random,
      uniqueId: randomId,
      digest: sha2562,
      userStore: userStore(),
      documentStore: propertyStore(documentProperties()),
      progress: googleCache(documentCache()),
      // Opened when needed: without permission that fails, and then the failure can still be written down.
      get spreadsheet() {
        spreadsheet = spreadsheet != null ? spreadsheet : googleSpreadsheet(openSpreadsheet());
        return spreadsheet;
      },
      triggers: dispatcherTriggers("refreshDue"),
      alarm: alarmFor("takePushed"),
      lock: documentLock(),
      log: googleLog(),
      locale: ownLocale
    };
  }
  var ownLocale = () => spokenLocale(userStore, accountLocale);
  var forExecution = () => services(maxExecutionMilliseconds - reservedMilliseconds);
  var forFormula = () => services(maxCustomFunctionMilliseconds);
  var ownMessages = () => messagesFor(ownLocale());
  function onOpen(_event) {
    const { menu } = ownMessages();
    addMenu(menu.title, [
      { label: menu.openSidebar, handler: "openSidebar" },
      { label: menu.refreshAll, handler: "refreshAllNow" }
    ]);
  }
  function openSidebar() {
    showSidebar(title);
  }
  function refreshAllNow() {
    const messages = ownMessages();
    showToast(messages.toast.refreshing, title);
    const { refreshed: refreshed2, failures } = refreshAll(forExecution(), messages);
    showToast(summary(messages, refreshed2, failures.length), title);
  }
  function summary(messages, refreshed2, failed3) {
    if (failed3 > 0) return messages.status.someFailed({ failed: failed3, imports: refreshed2 + failed3 });
    return refreshed2 === 0 ? messages.toast.noImports : messages.toast.refreshed({ imports: refreshed2 });
  }
  function refreshDue2(event) {
    const isTrigger = typeof event === "object" && event !== null && "triggerUid" in event;
    if (!isTrigger) return;
    const messages = ownMessages();
    const news = isAuthorized() ? refreshAndTakeIn(forExecution(), messages) : reportMissingAuthorization(forExecution(), messages);
    if (news[0] !== void 0) throw new Error(news[0]);
  }
  function refreshAndTakeIn(services2, messages) {
    const { news } = refreshDue(services2, messages);
    return [...news, ...takeLostPushes(services2, messages)];
  }
  function takePushed(event) {
    const isTrigger = typeof event === "object" && event !== null && "triggerUid" in event;
    if (!isTrigger || !isAuthorized()) return;
    const [news] = takePushes(forExecution(), ownMessages());
    if (news !== void 0) throw new Error(news);
  }
  function doPost(event) {
    const log = googleLog();
    try {
      return textOutput(receivePush(forExecution(), event));
    } catch (error) {
      log.warn("push", { name: error instanceof Error ? error.name : typeof error });
      return textOutput(refused3);
    }
  }
  function callFieldrows(request) {
    const messages = ownMessages();
    if (!hasUserInterface()) throw new Error(messages.errors.badRequest({}));
    const reply = forSidebar(messages, googleLog(), () => answerCall(forExecution(), messages, request));
    return JSON.stringify(reply);
  }
  function KOBO(importName, columns3, _refreshed) {
    return inCell(() => readImport(forFormula(), requireText(importName, "importMissing"), namesOf3(columns3)));
  }
  function KOBO_COUNT(importName, column3, value, _refreshed) {
    return inCell(() => countRows(forFormula(), requireText(importName, "importMissing"), textOf4(column3), single(value)));
  }
  function KOBO_VALUE(importName, id, column3, _refreshed) {
    return inCell(() => {
      const name3 = requireText(importName, "importMissing");
      const submission = requireText(id, "submissionMissing");
      return readValue(forFormula(), name3, submission, requireText(column3, "columnMissing"));
    });
  }
  function KOBO_REFRESHED_AT(importName, _refreshed) {
    return inCell(() => readRefreshedAt(forFormula(), requireText(importName, "importMissing")));
  }
  function inCell(work) {
    return forCell(ownMessages, googleLog(), work);
  }
  function single(argument) {
    var _a2;
    const value = Array.isArray(argument) ? (_a2 = argument[0]) == null ? void 0 : _a2[0] : argument;
    return value === null ? void 0 : value;
  }
  function textOf4(argument) {
    const value = single(argument);
    return value === void 0 ? "" : String(value);
  }
  function requireText(argument, missing) {
    const text8 = textOf4(argument);
    if (text8.trim() === "") throw new MissingArgument(missing);
    return text8;
  }
  function namesOf3(argument) {
    if (!Array.isArray(argument)) return textOf4(argument);
    return argument.flatMap((row) => row.map(String)).filter((name3) => name3.trim() !== "");
  }
  return __toCommonJS(main_exports);
})();

/**
 * Every function that Google can call by name; appended to the bundle as it is, because Sheets shows the comments of
 * top-level functions and finds no others. `fieldrows_` is the bundle (the underscore hides it from cells and sidebar).
 */

/** Adds the menu. @param {object} event given by Google when the spreadsheet opens */
function onOpen(event) {
  fieldrows_.onOpen(event);
}

/** Adds the menu right after installation. @param {object} event given by Google */
function onInstall(event) {
  fieldrows_.onOpen(event);
}

/** Menu: shows the sidebar. */
function openSidebar() {
  fieldrows_.openSidebar();
}

/** Menu: refreshes all imports of the person who clicked. */
function refreshAllNow() {
  fieldrows_.refreshAllNow();
}

/** Time-driven trigger: refreshes what is due. @param {object} event given by Google */
function refreshDue(event) {
  fieldrows_.refreshDue(event);
}

/** Time-driven trigger: takes in what was pushed. @param {object} event given by Google */
function takePushed(event) {
  fieldrows_.takePushed(event);
}

/**
 * Web app: a submission is pushed. Answers the same few characters whoever asks, and nothing at all to a cell.
 * @param {object} event given by Google
 * @return {object} text for the sender
 */
function doPost(event) {
  return fieldrows_.doPost(event);
}

/**
 * Sidebar: answers one call. Refuses to work in a cell.
 * @param {string} request JSON with the method's name and its input
 * @return {string} JSON with the value or a sentence that says what went wrong
 */
function callFieldrows(request) {
  return fieldrows_.callFieldrows(request);
}

/**
 * Returns the headings and rows of an import of KoboToolbox data.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {string|Array<Array<string>>} columns Optional: headings wanted, separated by commas, or a range with them; empty for all.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return The imported data.
 * @customfunction
 */
function KOBO(importName, columns, refreshed) {
  return fieldrows_.KOBO(importName, columns, refreshed);
}

/**
 * Counts the submissions of an import, or those with a certain answer.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {string} column Optional: heading of a column; counts its answers.
 * @param {any} value Optional: counts only the answers equal to this one.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return The number of submissions.
 * @customfunction
 */
function KOBO_COUNT(importName, column, value, refreshed) {
  return fieldrows_.KOBO_COUNT(importName, column, value, refreshed);
}

/**
 * Returns one answer of one submission.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {string} id Number of the submission, from its column _id.
 * @param {string} column Heading of the column.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return The answer.
 * @customfunction
 */
function KOBO_VALUE(importName, id, column, refreshed) {
  return fieldrows_.KOBO_VALUE(importName, id, column, refreshed);
}

/**
 * Returns when an import was last refreshed completely.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return Date and time, in the spreadsheet's time zone.
 * @customfunction
 */
function KOBO_REFRESHED_AT(importName, refreshed) {
  return fieldrows_.KOBO_REFRESHED_AT(importName, refreshed);
}
