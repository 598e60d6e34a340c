import type { Bindingness, Verdict } from '../../../src/audit/result.js';

/** The catalogue at its real size: id, chapter of the guide, bindingness, an invented verdict, title. */
export type Row = readonly [string, string, Bindingness, Verdict, string];

export const ROWS: readonly Row[] = `
F-01|2.1 Soziales|should|fulfilled|Thema im Handlungsfeld Soziales
F-02|2.1 Bildung|should|fulfilled|Thema im Handlungsfeld Bildung
F-03|2.1 Bauen und Wohnen|should|partial|Thema im Handlungsfeld Bauen und Wohnen
F-04|2.1 Kultur, Freizeit, Sport|should|fulfilled|Thema im Handlungsfeld Kultur, Freizeit und Sport
F-05|2.1 Wirtschaft und Beschäftigung|should|missing|Thema im Handlungsfeld Wirtschaft und Beschäftigung
F-06|2.2|can|missing|Thema im Handlungsfeld Gesundheit
F-07|2.2|can|missing|Thema im Handlungsfeld Umwelt und Klima
F-08|2.2|can|fulfilled|Thema im Handlungsfeld Mobilität
F-09|2.2|can|partial|Thema im Handlungsfeld Stadtmarketing und Kommunikation
F-10|2.2, Abb. 1|can|fulfilled|Interkulturelle Öffnung der Verwaltung
F-11|2, 2.3|should|fulfilled|Roter Faden von der Analyse bis zu den Maßnahmen
F-12|2.3|should|review|Bezug auf Fachkonzepte zum Thema
P-01|3.1, Abb. 2|should|fulfilled|Akteure des Prozesses benannt
P-02|3.1, 8|should|fulfilled|Politische Rückendeckung
P-03|3.1, 3.2|should|missing|Integrationsbeauftragte von Anfang an beteiligt
P-04|3.2|should|partial|Fachübergreifende Steuerungsgruppe
P-05|3.2|should|missing|Thema in der Steuerungsgruppe vertreten
P-06|3.2|should|fulfilled|Organisationsform, Rhythmus und Zuständigkeiten festgelegt
P-07|3.2|can|partial|Zeitplan der Erarbeitung mit Formaten für die Zielgruppe
P-08|3.2|can|missing|Zwischenergebnisse auf das Thema geprüft
P-09|3.3|can|fulfilled|Ressorts arbeiten gemeinsam am Thema
P-10|3.4, Abb. 3|can|fulfilled|Gliederung, die Querschnittsthemen trägt
P-11|3.4|can|missing|Ziel der Integration des Themas benannt
P-12|3.5|can|review|Ressourcen der Erarbeitung
A-01|4, Infobox|core|fulfilled|Zahl oder Anteil der Menschen mit Migrationshintergrund
A-02|Infobox|should|partial|Entwicklung im Zeitverlauf und Ausblick
A-03|Infobox|should|fulfilled|Aufgliederung der Bevölkerung mit Migrationsgeschichte
A-04|Infobox|should|partial|Lebenssituation in den Fachthemen
A-05|Infobox|should|fulfilled|Vorhandene Integrationsstrukturen
A-06|Infobox|should|fulfilled|Handlungsbedarfe zum Thema
A-07|Infobox|should|missing|Defizite und offene Fragen zum Thema
A-08|Infobox, 2.1|should|fulfilled|Räumliche Schwerpunkte
A-09|Infobox|should|fulfilled|Datenquellen benannt
A-10|4.1|should|fulfilled|Quantitative und qualitative Quellen
A-11|4.2|should|partial|Befunde zum Thema ausgewertet
A-12|4, 4.2|can|review|Befunde zum Thema erörtert
T-01|5|core|fulfilled|Beteiligung beschrieben
T-02|5.1, 5.2, Abb. 4|core|partial|Formate oder Zugänge für Menschen mit Migrationshintergrund
T-03|5.1|core|review|Migrationsbeirat und Integrationsbeauftragte einbezogen
T-04|5.1|should|fulfilled|Migrantenorganisationen und Schlüsselpersonen als Zugang
T-05|5.1|should|fulfilled|Zweck der Beteiligung benannt
T-06|5.1|should|fulfilled|Grad der Beteiligung über Information hinaus
T-07|5.1|should|missing|Bestehende Strukturen und Netzwerke genutzt
T-08|5.2|should|fulfilled|Aufsuchende Beteiligung im Alltag
T-09|5.2|should|partial|Auf Zielgruppen zugeschnitten
T-10|5.2|should|missing|Sprachbarrieren abgebaut
T-11|5.2|can|missing|Kultur- und Religionssensibilität
T-12|5.1|can|missing|Migrantische Gruppen als vielfältig verstanden
T-13|5.1, 5.3|core|fulfilled|Ergebnisse dokumentiert und eingeflossen
Z-01|6.1|core|missing|Mindestens ein Ziel oder Leitbild zum Thema
Z-02|6, 6.1|should|missing|Thema auf der obersten Zielebene
Z-03|6|should|partial|Ziel zum Thema wird durch Maßnahmen aufgegriffen
M-01|6.2, Abb. 7|core|fulfilled|Maßnahmen in strukturierter Form
M-02|6.2|core|fulfilled|Federführung der Maßnahmen
M-03|6.2|core|missing|Kosten und Finanzierung der Maßnahmen
M-04|6.2|core|partial|Zeithorizont der Maßnahmen
M-05|6.2|core|fulfilled|Beteiligte Fachbereiche
M-06|6.2|core|partial|Weitere Kooperationspartner
M-07|Abb. 7|should|fulfilled|Weitere Felder des Mustersteckbriefs
M-08|6.2, 9|core|fulfilled|Mindestens eine Maßnahme zum Thema
M-09|6.2|should|partial|Bedarfe zum Thema sind durch Maßnahmen gedeckt
M-10|6.2|should|review|Maßnahmen sind priorisiert
M-11|6.2|should|fulfilled|Förderprogramme benannt
M-12|6.2|can|fulfilled|Maßnahmen gebündelt
M-13|6.2|should|missing|Umsetzungsschritte und regelmäßige Prüfung des Stands
M-14|9|can|partial|Maßnahmenbündel des Ideenpools
O-01|7|core|fulfilled|Monitoring oder Evaluation vorgesehen
O-02|7, Infobox|should|fulfilled|Zweck des Monitorings
O-03|7|core|missing|Indikatoren zum Thema im Monitoring
O-04|7|should|partial|Zuständigkeit und Aufwand des Monitorings
O-05|7 (Praxis)|should|fulfilled|Rhythmus des Monitorings
O-06|7|can|missing|Weitere Erkenntnisse neben Indikatoren
O-07|7|should|missing|Integrationsseite bei der Auswertung beteiligt
O-08|7|should|review|Fortschreibung der Ziele schließt das Thema ein
U-01|8|should|partial|Geld und Personal für die Umsetzung
U-02|8|should|fulfilled|Gremien bestehen nach dem Abschluss fort
U-03|8|should|not-applicable|Fachplanungen auf das Konzept abgestimmt
U-04|8, 3.1|should|fulfilled|Verbindlichkeit durch Ratsbeschluss
U-05|8|can|not-applicable|Reaktion auf kurzfristige Ereignisse
U-06|8|can|not-applicable|Ressortübergreifendes Arbeiten im Verwaltungsalltag
`
  .trim()
  .split('\n')
  .map((line) => line.split('|') as unknown as Row);
