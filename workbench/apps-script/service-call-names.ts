/**
 * Which calls of Google's services count as work at Google's side: they read, write or do something there and are what a
 * run costs. Everything else (handles, builders before `create`, plain computation) is free and never a place to be killed.
 */

const counted: Readonly<Record<string, string>> = {
  SpreadsheetApp: 'flush setActiveSpreadsheet openById openByUrl create',
  Spreadsheet: `getName getSheets insertSheet deleteSheet moveActiveSheet setActiveSheet setNamedRange getRangeByName
    getCurrentCell getNamedRanges removeNamedRange toast getEditors getViewers getOwner getSpreadsheetTimeZone getSpreadsheetLocale
    getActiveSheet setSpreadsheetTimeZone setSpreadsheetLocale`,
  Sheet: `getName getMaxRows getMaxColumns getLastRow getLastColumn getDataRange insertRowsAfter insertRowsBefore
    insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore insertColumnAfter insertColumnBefore deleteRows
    deleteRow deleteColumns deleteColumn appendRow setFrozenRows setFrozenColumns getFrozenRows hideColumns showColumns hideColumn unhideColumn
    isColumnHiddenByUser hideSheet showSheet isSheetHidden setName activate getProtections protect setColumnWidth
    setColumnWidths setTabColor clear clearContents clearFormats getIndex copyTo sort addDeveloperMetadata
    getDeveloperMetadata`,
  Range: `getValue getValues setValue setValues getDisplayValue getDisplayValues getFormula getFormulas getFormulaR1C1
    getFormulasR1C1 setFormula setFormulas setFormulaR1C1 setFormulasR1C1 copyTo setNumberFormat setNumberFormats
    getNumberFormat getNumberFormats setFontWeight setFontColor setBackground setWrap setWrapStrategy setVerticalAlignment
    setHorizontalAlignment getFontWeights getFontColors getBackgrounds setNote setNotes getNote getNotes clearContent clear
    clearFormat clearNote sort isBlank canEdit protect activate getMergedRanges`,
  RangeList: `setValue setNumberFormat setFontWeight setFontColor setBackground setWrap setWrapStrategy
    setVerticalAlignment setHorizontalAlignment setNote clearContent clear clearFormat`,
  NamedRange: 'remove setRange setName',
  Protection: `remove setDescription setWarningOnly addEditor addEditors removeEditor removeEditors getEditors canEdit
    isWarningOnly`,
  DeveloperMetadata: 'remove',
  Properties: 'getProperty getProperties getKeys setProperty setProperties deleteProperty deleteAllProperties',
  Cache: 'get getAll put putAll remove removeAll',
  Lock: 'tryLock waitLock releaseLock',
  UrlFetchApp: 'fetch fetchAll',
  ScriptApp: 'getProjectTriggers getUserTriggers deleteTrigger getAuthorizationInfo requireScopes requireAllScopes',
  ClockTriggerBuilder: 'create',
  Session: 'getActiveUserLocale getScriptTimeZone getTemporaryActiveUserKey getActiveUser getEffectiveUser',
  HtmlService: 'createHtmlOutputFromFile createTemplateFromFile',
  Menu: 'addToUi',
  Ui: 'alert prompt showSidebar showModalDialog showModelessDialog',
};

/** Counted calls as `Class.method`, such as `Range.setValues`. */
export const serviceCallNames: ReadonlySet<string> = new Set(
  Object.entries(counted).flatMap(([service, methods]) => methods.split(/\s+/).map((method) => `${service}.${method}`)),
);
