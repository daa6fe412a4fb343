// What is known of the states otherwise.

// Towns [name, lon, lat, state of 30 June 1930] and of 28 July 1914, most of them close to a frontier. Ports are taken
// a little inland, where the coast as it is drawn would leave them in the sea. English names of states.json.
const table = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((word) => word.trim()))
    .map(([name, lon, lat, state]) => ({ name, at: [Number(lon), Number(lat)], state }))

export const towns_of_1930 = table(`
Wilno (Vilnius)               | 25.28 | 54.69 | Poland
Troki (Trakai)                | 24.93 | 54.64 | Poland
Święciany (Švenčionys)        | 26.16 | 55.13 | Poland
Druskieniki (Druskininkai)    | 23.98 | 54.01 | Poland
Kaunas                        | 23.90 | 54.90 | Lithuania
Širvintos                     | 24.95 | 55.05 | Lithuania
Utena                         | 25.60 | 55.50 | Lithuania
Zarasai                       | 26.25 | 55.73 | Lithuania
Marijampolė                   | 23.35 | 54.56 | Lithuania
Suwałki                       | 22.93 | 54.10 | Poland
Memel (Klaipėda)              | 21.17 | 55.71 | Lithuania
Schwarzort (Juodkrantė)       | 21.085 | 55.47 | Lithuania
Heydekrug (Šilutė)            | 21.48 | 55.35 | Lithuania
Tilsit (Sovetsk)              | 21.88 | 55.07 | Germany
Königsberg (Kaliningrad)      | 20.51 | 54.71 | Germany
Allenstein (Olsztyn)          | 20.48 | 53.78 | Germany
Marienwerder (Kwidzyn)        | 18.94 | 53.73 | Germany
Marienburg (Malbork)          | 19.04 | 54.03 | Germany
Działdowo                     | 20.18 | 53.23 | Poland
Danzig (Gdańsk)               | 18.62 | 54.34 | Free City of Danzig
Neuteich (Nowy Staw)          | 19.01 | 54.13 | Free City of Danzig
Gdynia                        | 18.50 | 54.51 | Poland
Tczew                         | 18.78 | 54.09 | Poland
Toruń                         | 18.60 | 53.01 | Poland
Chojnice                      | 17.56 | 53.70 | Poland
Schneidemühl (Piła)           | 16.74 | 53.15 | Germany
Lauenburg (Lębork)            | 17.75 | 54.54 | Germany
Poznań                        | 16.93 | 52.41 | Poland
Leszno                        | 16.57 | 51.84 | Poland
Breslau (Wrocław)             | 17.03 | 51.11 | Germany
Stettin (Szczecin)            | 14.55 | 53.43 | Germany
Beuthen (Bytom)               | 18.91 | 50.35 | Germany
Gleiwitz (Gliwice)            | 18.67 | 50.29 | Germany
Katowice                      | 19.02 | 50.26 | Poland
Rybnik                        | 18.55 | 50.10 | Poland
Ratibor (Racibórz)            | 18.22 | 50.09 | Germany
Hlučín                        | 18.19 | 49.90 | Czechoslovakia
Cieszyn                       | 18.66 | 49.76 | Poland
Český Těšín                   | 18.58 | 49.73 | Czechoslovakia
Lwów (Lviv)                   | 24.03 | 49.84 | Poland
Ternopil                      | 25.59 | 49.55 | Poland
Rivne                         | 26.25 | 50.62 | Poland
Ostrog (Ostroh)               | 26.52 | 50.33 | Poland
Pidvolochysk                  | 26.14 | 49.53 | Poland
Zalishchyky                   | 25.74 | 48.65 | Poland
Brest                         | 23.66 | 52.10 | Poland
Pinsk                         | 26.10 | 52.11 | Poland
Baranavichy                   | 26.02 | 53.13 | Poland
Grodno                        | 23.83 | 53.68 | Poland
Stoŭbtsy                      | 26.73 | 53.48 | Poland
Dzisna                        | 28.21 | 55.56 | Poland
Minsk                         | 27.56 | 53.90 | USSR
Polotsk                       | 28.77 | 55.49 | USSR
Slutsk                        | 27.56 | 53.03 | USSR
Koidanovo (Dzyarzhynsk)       | 27.14 | 53.69 | USSR
Zhytomyr                      | 28.66 | 50.25 | USSR
Shepetivka                    | 27.06 | 50.18 | USSR
Proskurov (Khmelnytskyi)      | 26.99 | 49.42 | USSR
Kamenets-Podolsky             | 26.58 | 48.68 | USSR
Tiraspol                      | 29.64 | 46.84 | USSR
Rybnitsa                      | 29.01 | 47.77 | USSR
Odessa                        | 30.70 | 46.48 | USSR
Mogilev-Podolsky              | 27.80 | 48.46 | USSR
Bendery                       | 29.46 | 46.82 | Romania
Chişinău                      | 28.86 | 47.01 | Romania
Hotin (Khotyn)                | 26.49 | 48.50 | Romania
Cernăuţi (Chernivtsi)         | 25.93 | 48.29 | Romania
Cetatea Albă (Akkerman)       | 30.33 | 46.18 | Romania
Ismail (Izmail)               | 28.84 | 45.38 | Romania
Silistra                      | 27.26 | 44.08 | Romania
Dobrich (Bazargic)            | 27.83 | 43.57 | Romania
Varna                         | 27.89 | 43.21 | Bulgaria
Razgrad                       | 26.52 | 43.53 | Bulgaria
Ruse                          | 25.97 | 43.83 | Bulgaria
Timişoara                     | 21.23 | 45.76 | Romania
Oradea                        | 21.92 | 47.06 | Romania
Satu Mare                     | 22.88 | 47.79 | Romania
Szeged                        | 20.15 | 46.25 | Hungary
Sopron                        | 16.59 | 47.69 | Hungary
Eisenstadt                    | 16.52 | 47.85 | Austria
Klagenfurt                    | 14.31 | 46.62 | Austria
Innsbruck                     | 11.39 | 47.27 | Austria
Bratislava                    | 17.12 | 48.16 | Czechoslovakia
Oroszvár (Rusovce)            | 17.15 | 48.05 | Hungary
Užhorod (Uzhhorod)            | 22.29 | 48.62 | Czechoslovakia
Košice                        | 21.26 | 48.72 | Czechoslovakia
Eger (Cheb)                   | 12.37 | 50.08 | Czechoslovakia
Subotica                      | 19.67 | 46.10 | Yugoslavia
Maribor                       | 15.65 | 46.56 | Yugoslavia
Ljubljana                     | 14.51 | 46.05 | Yugoslavia
Sušak                         | 14.50 | 45.32 | Yugoslavia
Bitola                        | 21.33 | 41.03 | Yugoslavia
Caribrod (Dimitrovgrad)       | 22.78 | 43.01 | Yugoslavia
Fiume (Rijeka)                | 14.44 | 45.34 | Italy
Trieste                       | 13.80 | 45.65 | Italy
Pola (Pula)                   | 13.86 | 44.88 | Italy
Postumia (Postojna)           | 14.21 | 45.78 | Italy
Zara (Zadar)                  | 15.25 | 44.12 | Italy
Cherso (Cres)                 | 14.43 | 44.95 | Italy
Bolzano                       | 11.35 | 46.50 | Italy
Rhodes                        | 28.17 | 36.40 | Italy
Tende                         |  7.59 | 44.09 | Italy
Shkodër                       | 19.51 | 42.07 | Albania
Edirne                        | 26.56 | 41.68 | Turkey
Kars                          | 43.10 | 40.60 | Turkey
Batumi                        | 41.68 | 41.64 | USSR
Alexandroupoli                | 25.88 | 40.87 | Greece
Thessaloniki                  | 22.97 | 40.66 | Greece
Antakya                       | 36.16 | 36.20 | Syria and Lebanon (French mandate)
Alexandretta (İskenderun)     | 36.19 | 36.58 | Syria and Lebanon (French mandate)
Adana                         | 35.33 | 37.00 | Turkey
Mosul                         | 43.13 | 36.34 | Iraq
Strasbourg                    |  7.73 | 48.58 | France
Metz                          |  6.18 | 49.12 | France
Saarbrücken                   |  7.00 | 49.24 | Saar Basin Territory
Trier                         |  6.64 | 49.76 | Germany
Zweibrücken                   |  7.39 | 49.25 | Germany
Eupen                         |  6.03 | 50.63 | Belgium
Aachen                        |  6.09 | 50.77 | Germany
Aabenraa                      |  9.40 | 55.04 | Denmark
Flensburg                     |  9.41 | 54.78 | Germany
Viipuri (Vyborg)              | 28.79 | 60.71 | Finland
Terijoki (Zelenogorsk)        | 29.70 | 60.22 | Finland
Sortavala                     | 30.69 | 61.70 | Finland
Salmi                         | 31.86 | 61.37 | Finland
Suojärvi                      | 32.35 | 62.08 | Finland
Salla (Kuolajärvi)            | 29.20 | 66.85 | Finland
Alakurtti                     | 30.35 | 66.97 | Finland
Petsamo (Pechenga)            | 31.10 | 69.53 | Finland
Kolosjoki (Nikel)             | 30.22 | 69.41 | Finland
Kirkenes                      | 30.02 | 69.70 | Norway
Murmansk                      | 33.08 | 68.97 | USSR
Beloostrov                    | 30.01 | 60.14 | USSR
Leningrad                     | 30.32 | 59.94 | USSR
Olonets                       | 32.97 | 60.98 | USSR
Narva                         | 28.18 | 59.37 | Estonia
Petseri (Pechory)             | 27.61 | 57.81 | Estonia
Izborsk                       | 27.86 | 57.71 | Estonia
Pskov                         | 28.33 | 57.82 | USSR
Kingisepp                     | 28.61 | 59.37 | USSR
Abrene (Pytalovo)             | 27.92 | 57.07 | Latvia
Ostrov                        | 28.35 | 57.35 | USSR
Daugavpils                    | 26.53 | 55.88 | Latvia
Derry                         | -7.31 | 54.98 | United Kingdom
Dublin                        | -6.30 | 53.34 | Irish Free State
Tetuan                        | -5.37 | 35.57 | Spanish Morocco
Tangier                       | -5.85 | 35.74 | Tangier Zone
Reykjavík                     | -21.80 | 64.12 | Iceland
Visby                         | 18.35 | 57.60 | Sweden
Kuressaare                    | 22.48 | 58.28 | Estonia
Mariehamn                     | 19.94 | 60.15 | Finland
Koivisto (Primorsk)           | 28.68 | 60.42 | Finland
Ajaccio                       |  8.80 | 41.95 | France
Palma                         |  2.70 | 39.60 | Spain
Cagliari                      |  9.12 | 39.26 | Italy
Heraklion                     | 25.13 | 35.28 | Greece
Mytilene                      | 26.40 | 39.13 | Greece
Kos                           | 27.10 | 36.82 | Italy
Sønderborg                    |  9.85 | 54.93 | Denmark
Nicosia                       | 33.36 | 35.17 | Cyprus (British)
Haifa                         | 35.05 | 32.75 | Palestine (British mandate)
Tromsø                        | 19.10 | 69.65 | Norway
`)

export const towns_of_1914 = table(`
Warsaw                        | 21.01 | 52.23 | Russian Empire
Helsinki                      | 24.94 | 60.22 | Russian Empire
Riga                          | 24.11 | 56.92 | Russian Empire
Kishinev                      | 28.86 | 47.01 | Russian Empire
Khotin                        | 26.49 | 48.50 | Russian Empire
Kalisz                        | 18.09 | 51.76 | Russian Empire
Częstochowa                   | 19.12 | 50.81 | Russian Empire
Sosnowiec                     | 19.14 | 50.29 | Russian Empire
Mława                         | 20.38 | 53.11 | Russian Empire
Sandomierz                    | 21.75 | 50.68 | Russian Empire
Radziwiłłów                   | 25.25 | 50.14 | Russian Empire
Verzhbolovo (Virbalis)        | 22.82 | 54.63 | Russian Empire
Kars                          | 43.10 | 40.60 | Russian Empire
Batum                         | 41.68 | 41.64 | Russian Empire
Petsamo                       | 31.10 | 69.53 | Russian Empire
Memel                         | 21.17 | 55.71 | Germany
Stallupönen (Nesterov)        | 22.57 | 54.63 | Germany
Posen                         | 16.93 | 52.41 | Germany
Thorn                         | 18.60 | 53.01 | Germany
Soldau                        | 20.18 | 53.23 | Germany
Kattowitz                     | 19.02 | 50.26 | Germany
Hultschin                     | 18.19 | 49.90 | Germany
Strassburg                    |  7.73 | 48.58 | Germany
Metz                          |  6.18 | 49.12 | Germany
Mulhouse                      |  7.34 | 47.75 | Germany
Malmedy                       |  6.03 | 50.43 | Germany
Apenrade                      |  9.40 | 55.04 | Germany
Ribe                          |  8.77 | 55.33 | Denmark
Belfort                       |  6.86 | 47.64 | France
Nancy                         |  6.18 | 48.69 | France
Verdun                        |  5.38 | 49.16 | France
Kraków                        | 19.94 | 50.06 | Austria-Hungary
Lemberg                       | 24.03 | 49.84 | Austria-Hungary
Brody                         | 25.15 | 50.09 | Austria-Hungary
Czernowitz                    | 25.93 | 48.29 | Austria-Hungary
Suczawa                       | 26.24 | 47.64 | Austria-Hungary
Kronstadt (Braşov)            | 25.60 | 45.65 | Austria-Hungary
Semlin (Zemun)                | 20.40 | 44.86 | Austria-Hungary
Sarajevo                      | 18.41 | 43.86 | Austria-Hungary
Cattaro (Kotor)               | 18.77 | 42.43 | Austria-Hungary
Trento                        | 11.12 | 46.07 | Austria-Hungary
Görz (Gorizia)                | 13.62 | 45.94 | Austria-Hungary
Fiume                         | 14.44 | 45.34 | Austria-Hungary
Teschen                       | 18.63 | 49.75 | Austria-Hungary
Udine                         | 13.24 | 46.06 | Italy
Rhodes                        | 28.17 | 36.40 | Italy
Belgrade                      | 20.49 | 44.79 | Serbia
Skopje                        | 21.43 | 42.00 | Serbia
Priština                      | 21.17 | 42.66 | Serbia
Cetinje                       | 18.93 | 42.39 | Montenegro
Peć                           | 20.29 | 42.66 | Montenegro
Durrës                        | 19.48 | 41.32 | Albania
Strumica                      | 22.64 | 41.44 | Bulgaria
Caribrod                      | 22.78 | 43.01 | Bulgaria
Dedeagach                     | 25.88 | 40.87 | Bulgaria
Salonica                      | 22.97 | 40.66 | Greece
Kavala                        | 24.42 | 40.95 | Greece
Silistra                      | 27.26 | 44.08 | Romania
Predeal                       | 25.58 | 45.50 | Romania
Hertsa                        | 26.25 | 48.15 | Romania
Edirne                        | 26.56 | 41.68 | Ottoman Empire
Demotika                      | 26.50 | 41.35 | Ottoman Empire
Erzurum                       | 41.28 | 39.90 | Ottoman Empire
Jerusalem                     | 35.22 | 31.78 | Ottoman Empire
Dublin                        | -6.30 | 53.34 | United Kingdom
Reykjavík                     | -21.80 | 64.12 | Denmark
`)

// Areas in square km with the part by which ours may differ, from statistics of the time. Our coasts leave out small
// islands and lagoons, and some statistics count inland waters otherwise.
export const areas_of_1930 = {
  Austria: [83868, 0.01],
  Belgium: [30444, 0.02],
  Bulgaria: [103146, 0.02],
  Czechoslovakia: [140493, 0.01],
  Estonia: [47549, 0.02],
  Finland: [388217, 0.02],
  'Free City of Danzig': [1966, 0.07],
  Germany: [468787, 0.01],
  Hungary: [93073, 0.01],
  Latvia: [65791, 0.02],
  Lithuania: [55670, 0.02],
  Poland: [388634, 0.02],
  Romania: [295049, 0.01],
  'Saar Basin Territory': [1912, 0.04],
  Yugoslavia: [247542, 0.01],
}

export const areas_of_1914 = {
  'Austria-Hungary': [676615, 0.01],
  Bulgaria: [114100, 0.02],
  France: [536464, 0.01],
  Germany: [540858, 0.01],
  Italy: [286682, 0.01],
  Montenegro: [14443, 0.05],
  Romania: [137903, 0.02],
  Serbia: [87300, 0.02],
}
