// Dates in words, row by row: text, French, Russian, English. "_" stands for a no-break space.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/edtf/wording.h"
#include "tests/support/visible_spaces.h"

namespace vitrine::edtf {
namespace {

using support::with_visible_spaces;

struct Row {
  std::string_view text;
  std::string_view french;
  std::string_view russian;
  std::string_view english;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class EdtfWording : public testing::TestWithParam<Row> {};

TEST_P(EdtfWording, ReadsNaturallyInThreeLanguages) {
  const Row& row = GetParam();
  const std::expected<Date, Error> date = parse(row.text);
  ASSERT_TRUE(date) << row.text;
  EXPECT_EQ(with_visible_spaces(wording(*date, Language::french)), row.french);
  EXPECT_EQ(with_visible_spaces(wording(*date, Language::russian)), row.russian);
  EXPECT_EQ(with_visible_spaces(wording(*date, Language::english)), row.english);
}

// clang-format off
const std::vector<Row> exhibit = {
    {"2024-10-16~", "vers le 16_octobre 2024", "около 16_октября 2024 года", "about 16 October 2024"},
    {"1892-08-18/1894-01-04", "du 18_août 1892 au 4_janvier 1894", "с 18_августа 1892 года по 4_января 1894 года", "18 August 1892 – 4 January 1894"},
    {"1912/1917", "de 1912 à 1917", "1912–1917 годы", "1912–1917"},
    {"1915-03-10?", "10_mars 1915 (date incertaine)", "10_марта 1915 года (дата под вопросом)", "10 March 1915 (date uncertain)"},
    {"1917-11-07", "7_novembre 1917", "7_ноября 1917 года", "7 November 1917"},
    {"1917-11~", "vers novembre 1917", "около ноября 1917 года", "about November 1917"},
    {"1918-02", "février 1918", "февраль 1918 года", "February 1918"},
    {"1918-08-09/1918-08-10", "du 9 au 10_août 1918", "9–10_августа 1918 года", "9–10 August 1918"},
    {"1924-10-28", "28_octobre 1924", "28_октября 1924 года", "28 October 1924"},
    {"{1925-01-15,1925-01-17}", "15 et 17_janvier 1925", "15 и 17_января 1925 года", "15 and 17 January 1925"},
    {"1925/1937", "de 1925 à 1937", "1925–1937 годы", "1925–1937"},
    {"1926-02-25/1927-10-16", "du 25_février 1926 au 16_octobre 1927", "с 25_февраля 1926 года по 16_октября 1927 года", "25 February 1926 – 16 October 1927"},
    {"1930-01-26", "26_janvier 1930", "26_января 1930 года", "26 January 1930"},
    {"1931-04-20", "20_avril 1931", "20_апреля 1931 года", "20 April 1931"},
    {"1931-08-10", "10_août 1931", "10_августа 1931 года", "10 August 1931"},
    {"1932-11-29", "29_novembre 1932", "29_ноября 1932 года", "29 November 1932"},
    {"1933-10~/1935", "d’octobre 1933 environ à 1935", "примерно с октября 1933 года по 1935 год", "from about October 1933 to 1935"},
    {"1934-09-11~/1934-09", "septembre 1934, à partir du 11 environ", "сентябрь 1934 года, примерно с 11-го числа", "September 1934, from about the 11th"},
    {"1934-09-17/1934-09-18", "du 17 au 18_septembre 1934", "17–18_сентября 1934 года", "17–18 September 1934"},
    {"1934-10-09", "9_octobre 1934", "9_октября 1934 года", "9 October 1934"},
    {"1934-12-05", "5_décembre 1934", "5_декабря 1934 года", "5 December 1934"},
    {"1935-05-02", "2_mai 1935", "2_мая 1935 года", "2 May 1935"},
    {"1936-02-27/1936-03-27", "du 27_février au 27_mars 1936", "с 27_февраля по 27_марта 1936 года", "27 February – 27 March 1936"},
    {"1912-03-12?/1917-11", "du 12_mars 1912 à novembre 1917 (date de début incertaine)", "с 12_марта 1912 года по ноябрь 1917 года (начальная дата под вопросом)", "12 March 1912 – November 1917 (start date uncertain)"},
    {"1924-12-14?", "14_décembre 1924 (date incertaine)", "14_декабря 1924 года (дата под вопросом)", "14 December 1924 (date uncertain)"},
    {"1933-05?", "mai 1933 (date incertaine)", "май 1933 года (дата под вопросом)", "May 1933 (date uncertain)"},
    {"1933-10~/1935-05", "d’octobre 1933 environ à mai 1935", "примерно с октября 1933 года по май 1935 года", "from about October 1933 to May 1935"},
    {"1934-09-10~", "vers le 10_septembre 1934", "около 10_сентября 1934 года", "about 10 September 1934"},
    {"[1934-09-17,1934-09-18]", "le 17 ou le 18_septembre 1934", "17 или 18_сентября 1934 года", "17 or 18 September 1934"},
    {"1935-05-13/1935-05-15", "du 13 au 15_mai 1935", "13–15_мая 1935 года", "13–15 May 1935"},
    {"1944-12-10", "10_décembre 1944", "10_декабря 1944 года", "10 December 1944"},
    {"1966-06-20/1966-07-01", "du 20_juin au 1er_juillet 1966", "с 20_июня по 1_июля 1966 года", "20 June – 1 July 1966"},
};
INSTANTIATE_TEST_SUITE_P(Exhibit, EdtfWording, testing::ValuesIn(exhibit));

const std::vector<Row> moments = {
    {"1935-05-01", "1er_mai 1935", "1_мая 1935 года", "1 May 1935"},
    {"1924", "1924", "1924 год", "1924"},
    {"1924-08", "août 1924", "август 1924 года", "August 1924"},
    {"1985-04-12T23:20:30Z", "12_avril 1985 à 23_h_20_min_30_s (UTC)", "12_апреля 1985 года, 23:20:30 (UTC)", "12 April 1985, 23:20:30 (UTC)"},
    {"1985-04-12T10:05:00+04:30", "12_avril 1985 à 10_h_5 (UTC+04:30)", "12_апреля 1985 года, 10:05:00 (UTC+04:30)", "12 April 1985, 10:05:00 (UTC+04:30)"},
    {"1985-04-12T09:00:00", "12_avril 1985 à 9_h", "12_апреля 1985 года, 09:00:00", "12 April 1985, 09:00:00"},
    {"1931-21", "printemps 1931", "весна 1931 года", "spring 1931"},
    {"1931-22", "été 1931", "лето 1931 года", "summer 1931"},
    {"1931-23~", "vers l’automne 1931", "около осени 1931 года", "about autumn 1931"},
    {"1931-24", "hiver 1931–1932", "зима 1931–1932 годов", "winter 1931–1932"},
    {"1931-28", "hiver 1931–1932 (hémisphère Nord)", "зима 1931–1932 годов (Северное полушарие)", "winter 1931–1932 (Northern Hemisphere)"},
    {"1931-30", "été 1931–1932 (hémisphère Sud)", "лето 1931–1932 годов (Южное полушарие)", "summer 1931–1932 (Southern Hemisphere)"},
    {"1931-33", "1er trimestre 1931", "I_квартал 1931 года", "first quarter of 1931"},
    {"1931-34~", "vers le 2e trimestre 1931", "около II_квартала 1931 года", "about the second quarter of 1931"},
    {"1931-38", "2e quadrimestre 1931", "май–август 1931 года", "May–August 1931"},
    {"1931-40", "1er semestre 1931", "первое полугодие 1931 года", "first half of 1931"},
    {"1931-41?", "2e semestre 1931 (date incertaine)", "второе полугодие 1931 года (дата под вопросом)", "second half of 1931 (date uncertain)"},
    {"0050", "an 50", "50 год_н._э.", "AD_50"},
    {"0050-03-15", "15_mars de l’an 50", "15_марта 50 года_н._э.", "15 March AD_50"},
    {"0000", "1 av._J.-C.", "1 год_до_н._э.", "1_BC"},
    {"-0044-03-15", "15_mars 45 av._J.-C.", "15_марта 45 года_до_н._э.", "15 March 45_BC"},
    {"Y170000002", "an 170_000_002", "170_000_002 год", "year 170,000,002"},
    {"Y-17E7", "an 170_000_001 av._J.-C.", "170_000_001 год_до_н._э.", "year 170,000,001_BC"},
    {"Y17E30", "an 17 × 10 puissance 30", "17 × 10 в степени 30 год", "year 17 × 10 to the power of 30"},
    {"1950S2", "1950 (estimation_: entre 1900 et 1999)", "1950 год (оценка: между 1900 и 1999 годами)", "1950 (estimate: between 1900 and 1999)"},
    {"Y3388E2S3", "an 338_800 (estimation_: entre 338_000 et 338_999)", "338_800 год (оценка: между 338_000 и 338_999 годами)", "year 338,800 (estimate: between 338,000 and 338,999)"},
};
INSTANTIATE_TEST_SUITE_P(Moments, EdtfWording, testing::ValuesIn(moments));

const std::vector<Row> qualified = {
    {"1984~", "vers 1984", "около 1984 года", "about 1984"},
    {"1984%", "vers 1984 (date incertaine)", "около 1984 года (дата под вопросом)", "about 1984 (date uncertain)"},
    {"2004-06-11%", "vers le 11_juin 2004 (date incertaine)", "около 11_июня 2004 года (дата под вопросом)", "about 11 June 2004 (date uncertain)"},
    {"2004-06~-11", "11_juin 2004 (année et mois approximatifs)", "11_июня 2004 года (год и месяц — приблизительно)", "11 June 2004 (year and month approximate)"},
    {"2004?-06-11", "11_juin 2004 (année incertaine)", "11_июня 2004 года (год под вопросом)", "11 June 2004 (year uncertain)"},
    {"?2004-06-~11", "11_juin 2004 (année incertaine, jour approximatif)", "11_июня 2004 года (год под вопросом, день — приблизительно)", "11 June 2004 (year uncertain, day approximate)"},
    {"2004-%06-11", "11_juin 2004 (mois incertain et approximatif)", "11_июня 2004 года (месяц — приблизительно и под вопросом)", "11 June 2004 (month uncertain and approximate)"},
    {"%2004-06-11", "11_juin 2004 (année incertaine et approximative)", "11_июня 2004 года (год — приблизительно и под вопросом)", "11 June 2004 (year uncertain and approximate)"},
    {"~2004-21", "printemps 2004 (année approximative)", "весна 2004 года (год — приблизительно)", "spring 2004 (year approximate)"},
    {"1924-XX~", "un mois inconnu de 1924 (date approximative)", "неизвестный месяц 1924 года (дата приблизительна)", "an unknown month of 1924 (date approximate)"},
    {"1924-XX%", "un mois inconnu de 1924 (date approximative et incertaine)", "неизвестный месяц 1924 года (дата приблизительна и под вопросом)", "an unknown month of 1924 (date approximate and uncertain)"},
    {"192X~", "vers les années 1920", "около 1920-х годов", "about the 1920s"},
};
INSTANTIATE_TEST_SUITE_P(Qualified, EdtfWording, testing::ValuesIn(qualified));

const std::vector<Row> unspecified = {
    {"192X", "années 1920", "1920-е годы", "1920s"},
    {"190X", "années 1900 à 1909", "1900–1909 годы", "years 1900–1909"},
    {"19XX", "années 1900 à 1999", "1900–1999 годы", "years 1900–1999"},
    {"XXXX", "année inconnue", "неизвестный год", "unknown year"},
    {"1X24", "année 1X24 (X_: chiffre inconnu)", "1X24 год (X — неизвестная цифра)", "year 1X24 (X: unknown digit)"},
    {"-0XX4", "année −0XX4 (X_: chiffre inconnu)", "−0XX4 год (X — неизвестная цифра)", "year −0XX4 (X: unknown digit)"},
    {"-198X", "années 1990 à 1981 av._J.-C.", "1990–1981 годы_до_н._э.", "years 1990–1981_BC"},
    {"1924-XX", "un mois inconnu de 1924", "неизвестный месяц 1924 года", "an unknown month of 1924"},
    {"192X-XX", "un mois inconnu des années 1920", "неизвестный месяц 1920-х годов", "an unknown month of the 1920s"},
    {"1924-04-XX", "un jour inconnu d’avril 1924", "неизвестный день апреля 1924 года", "an unknown day of April 1924"},
    {"1924-10-XX", "un jour inconnu d’octobre 1924", "неизвестный день октября 1924 года", "an unknown day of October 1924"},
    {"1985-XX-XX", "un jour inconnu de 1985", "неизвестный день 1985 года", "an unknown day of 1985"},
    {"XXXX-12-XX", "un jour inconnu de décembre d’une année inconnue", "неизвестный день декабря неизвестного года", "an unknown day of December of an unknown year"},
    {"192X-05", "mai d’une année inconnue (années 1920)", "май неизвестного года (1920-е годы)", "May of an unknown year (1920s)"},
    {"XXXX-12-25", "25_décembre d’une année inconnue", "25_декабря неизвестного года", "25 December of an unknown year"},
    {"156X-12-25", "25_décembre d’une année inconnue (années 1560)", "25_декабря неизвестного года (1560-е годы)", "25 December of an unknown year (1560s)"},
    {"1984-1X", "octobre, novembre ou décembre 1984", "октябрь, ноябрь или декабрь 1984 года", "October, November or December 1984"},
    {"1924-0X", "un mois de janvier à septembre 1924", "один из месяцев с января по сентябрь 1924 года", "a month from January to September 1924"},
    {"1984-X1", "janvier ou novembre 1984", "январь или ноябрь 1984 года", "January or November 1984"},
    {"1984-06-1X", "un jour entre le 10 et le 19_juin 1984", "один из дней с 10 по 19_июня 1984 года", "a day between 10 and 19 June 1984"},
    {"1984-06-X9", "9, 19 ou 29_juin 1984", "9, 19 или 29_июня 1984 года", "9, 19 or 29 June 1984"},
    {"1984-XX-25", "le 25 d’un mois inconnu de 1984", "25-е число неизвестного месяца 1984 года", "the 25th of an unknown month of 1984"},
    {"1984-1X-2X", "un jour entre le 20 et le 29 d’octobre, novembre ou décembre 1984", "один из дней с 20-го по 29-е число октября, ноября или декабря 1984 года", "a day between the 20th and the 29th of October, November or December 1984"},
};
INSTANTIATE_TEST_SUITE_P(Unspecified, EdtfWording, testing::ValuesIn(unspecified));

const std::vector<Row> intervals = {
    {"1985-04-12/..", "depuis le 12_avril 1985", "с 12_апреля 1985 года", "since 12 April 1985"},
    {"1985-05-02/..", "depuis le 2_mai 1985", "со 2_мая 1985 года", "since 2 May 1985"},
    {"1985-08/..", "depuis août 1985", "с августа 1985 года", "since August 1985"},
    {"1985/..", "depuis 1985", "с 1985 года", "since 1985"},
    {"1931-22/..", "depuis l’été 1931", "с лета 1931 года", "since summer 1931"},
    {"192X/..", "depuis les années 1920", "с 1920-х годов", "since the 1920s"},
    {"../1985-04-12", "jusqu’au 12_avril 1985", "по 12_апреля 1985 года", "until 12 April 1985"},
    {"../1985-05", "jusqu’en mai 1985", "по май 1985 года", "until May 1985"},
    {"../1985", "jusqu’en 1985", "по 1985 год", "until 1985"},
    {"../1931-21", "jusqu’au printemps 1931", "по весну 1931 года", "until spring 1931"},
    {"../192X", "jusqu’aux années 1920", "по 1920-е годы", "until the 1920s"},
    {"1985/", "à partir de 1985, fin inconnue", "с 1985 года, окончание неизвестно", "from 1985, end unknown"},
    {"1985-04~/", "à partir d’avril 1985 environ, fin inconnue", "примерно с апреля 1985 года, окончание неизвестно", "from about April 1985, end unknown"},
    {"/1985-04-12", "jusqu’au 12_avril 1985, début inconnu", "по 12_апреля 1985 года, начало неизвестно", "until 12 April 1985, beginning unknown"},
    {"/1985", "jusqu’en 1985, début inconnu", "по 1985 год, начало неизвестно", "until 1985, beginning unknown"},
    {"1985-08~/..", "depuis août 1985 environ", "примерно с августа 1985 года", "since about August 1985"},
    {"1912~/1917", "de 1912 environ à 1917", "примерно с 1912 по 1917 год", "from about 1912 to 1917"},
    {"1912/1917~", "de 1912 à 1917 environ", "с 1912 примерно по 1917 год", "from 1912 to about 1917"},
    {"1912~/1917~", "de 1912 environ à 1917 environ", "приблизительно с 1912 по 1917 год", "from about 1912 to about 1917"},
    {"1912?/1917?", "de 1912 à 1917 (dates incertaines)", "1912–1917 годы (даты под вопросом)", "1912–1917 (dates uncertain)"},
    {"1933-10/1933-12", "d’octobre à décembre 1933", "октябрь–декабрь 1933 года", "October–December 1933"},
    {"1933-08/1934-08", "d’août 1933 à août 1934", "с августа 1933 года по август 1934 года", "August 1933 – August 1934"},
    {"1935-05-02/1935-05-13~", "du 2 au 13_mai 1935 environ", "со 2 примерно по 13_мая 1935 года", "from 2 to about 13 May 1935"},
    {"1935/1935", "1935", "1935 год", "1935"},
    {"1935/1935-05", "1935, jusqu’en mai", "1935 год, по май", "1935, until May"},
    {"1935-05-02/1935", "1935, à partir du 2_mai", "1935 год, со 2_мая", "1935, from 2 May"},
    {"1935-05/1935-05-02?", "mai 1935, jusqu’au 2 (date de fin incertaine)", "май 1935 года, по 2-е число (конечная дата под вопросом)", "May 1935, until the 2nd (end date uncertain)"},
    {"1931-21/1931-23", "du printemps à l’automne 1931", "с весны по осень 1931 года", "spring–autumn 1931"},
    {"1931-24/1933", "de l’hiver 1931–1932 à 1933", "с зимы 1931–1932 годов по 1933 год", "from winter 1931–1932 to 1933"},
    {"1931-33/1931-34", "du 1er trimestre au 2e trimestre 1931", "с I_квартала по II_квартал 1931 года", "from the first quarter to the second quarter of 1931"},
    {"1930-40/1931-41", "du 1er semestre 1930 au 2e semestre 1931", "с первого полугодия 1930 года по второе полугодие 1931 года", "from the first half of 1930 to the second half of 1931"},
    {"192X/193X", "des années 1920 aux années 1930", "с 1920-х годов по 1930-е годы", "from the 1920s to the 1930s"},
    {"-0044/-0043", "de 45 av._J.-C. à 44 av._J.-C.", "с 45 года_до_н._э. по 44 год_до_н._э.", "45_BC – 44_BC"},
    {"2004-06-~01/2004-06-~20", "du 1er_juin 2004 (jour approximatif) au 20_juin 2004 (jour approximatif)", "с 1_июня 2004 года (день — приблизительно) по 20_июня 2004 года (день — приблизительно)", "1 June 2004 (day approximate) – 20 June 2004 (day approximate)"},
    {"2004-06-XX/2004-07-03", "d’un jour inconnu de juin 2004 au 3_juillet 2004", "с неизвестного дня июня 2004 года по 3_июля 2004 года", "from an unknown day of June 2004 to 3 July 2004"},
    {"1984-XX-25/1985", "du 25 d’un mois inconnu de 1984 à 1985", "с 25-го числа неизвестного месяца 1984 года по 1985 год", "from the 25th of an unknown month of 1984 to 1985"},
    {"1984-06-X2/1985", "du 2, 12 ou 22_juin 1984 à 1985", "со 2, 12 или 22_июня 1984 года по 1985 год", "from 2, 12 or 22 June 1984 to 1985"},
    {"1984-XX-X9/..", "depuis le 9, le 19 ou le 29 d’un mois inconnu de 1984", "с 9-го, 19-го или 29-го числа неизвестного месяца 1984 года", "since the 9th, the 19th or the 29th of an unknown month of 1984"},
    {"../1984-XX-X9", "jusqu’au 9, au 19 ou au 29 d’un mois inconnu de 1984", "по 9-е, 19-е или 29-е число неизвестного месяца 1984 года", "until the 9th, the 19th or the 29th of an unknown month of 1984"},
    {"XXXX/1924", "d’une année inconnue à 1924", "с неизвестного года по 1924 год", "from an unknown year to 1924"},
    {"1924/1924?", "1924 (date de fin incertaine)", "1924 год (конечная дата под вопросом)", "1924 (end date uncertain)"},
    {"1924-10-28?/1924-10-28", "28_octobre 1924 (date de début incertaine)", "28_октября 1924 года (начальная дата под вопросом)", "28 October 1924 (start date uncertain)"},
    {"1912?/19X5-05", "de 1912 à mai d’une année inconnue (année 19X5, X_: chiffre inconnu, date de début incertaine)", "с 1912 года по май неизвестного года (19X5 год, X — неизвестная цифра, начальная дата под вопросом)", "1912 – May of an unknown year (year 19X5, X: unknown digit, start date uncertain)"},
    {"0050/0060", "de l’an 50 à l’an 60", "с 50 года_н._э. по 60 год_н._э.", "AD_50 – AD_60"},
    {"-0101/..", "depuis 102 av._J.-C.", "со 102 года_до_н._э.", "since 102_BC"},
    {"-0001/..", "depuis 2 av._J.-C.", "со 2 года_до_н._э.", "since 2_BC"},
    {"0002/..", "depuis l’an 2", "со 2 года_н._э.", "since AD_2"},
    {"2X05/..", "depuis l’année 2X05 (X_: chiffre inconnu)", "с 2X05 года (X — неизвестная цифра)", "since the year 2X05 (X: unknown digit)"},
    {"1002/..", "depuis 1002", "с 1002 года", "since 1002"},
    {"Y2000000/..", "depuis l’an 2_000_000", "с 2_000_000 года", "since the year 2,000,000"},
    {"Y100000/..", "depuis l’an 100_000", "со 100_000 года", "since the year 100,000"},
};
INSTANTIATE_TEST_SUITE_P(Intervals, EdtfWording, testing::ValuesIn(intervals));

const std::vector<Row> sets = {
    {"[1934-09-10..1934-09-27]", "entre le 10 et le 27_septembre 1934", "между 10 и 27_сентября 1934 года", "between 10 and 27 September 1934"},
    {"[1933-10..1933-12]", "entre octobre et décembre 1933", "между октябрём и декабрём 1933 года", "between October and December 1933"},
    {"[1933-10~..1934-01]", "entre octobre 1933 environ et janvier 1934", "примерно между октябрём 1933 года и январём 1934 года", "between about October 1933 and January 1934"},
    {"[1912..1917]", "entre 1912 et 1917", "между 1912 и 1917 годами", "between 1912 and 1917"},
    {"[1924-10-28,1924-11-03]", "le 28_octobre ou le 3_novembre 1924", "28_октября или 3_ноября 1924 года", "28 October or 3 November 1924"},
    {"[1924-10-28,1925-11-03]", "le 28_octobre 1924 ou le 3_novembre 1925", "28_октября 1924 года или 3_ноября 1925 года", "28 October 1924 or 3 November 1925"},
    {"[1667,1668]", "1667 ou 1668", "1667 или 1668 год", "1667 or 1668"},
    {"[1667,1668,1670..1672]", "1667, 1668 ou entre 1670 et 1672", "1667 год, 1668 год или между 1670 и 1672 годами", "1667, 1668 or between 1670 and 1672"},
    {"[1933-10,1933-11]", "octobre ou novembre 1933", "октябрь или ноябрь 1933 года", "October or November 1933"},
    {"[..1760-12-03]", "3_décembre 1760 ou avant", "не позднее 3_декабря 1760 года", "3 December 1760 or earlier"},
    {"[..1984]", "1984 ou avant", "не позднее 1984 года", "1984 or earlier"},
    {"[1760-12..]", "décembre 1760 ou après", "не ранее декабря 1760 года", "December 1760 or later"},
    {"[1760-01,1760-02,1760-12..]", "janvier 1760, février 1760 ou à partir de décembre 1760", "январь 1760 года, февраль 1760 года или не ранее декабря 1760 года", "January 1760, February 1760 or from December 1760 on"},
    {"[1667~,1668?]", "vers 1667 ou 1668 (date incertaine)", "около 1667 года или 1668 год (дата под вопросом)", "about 1667 or 1668 (date uncertain)"},
    {"[1984]", "1984", "1984 год", "1984"},
    {"{1667,1668,1670..1672}", "1667, 1668 et de 1670 à 1672", "1667, 1668 и 1670–1672 годы", "1667, 1668 and 1670–1672"},
    {"{1960,1961}", "1960 et 1961", "1960 и 1961 годы", "1960 and 1961"},
    {"{1960,1961-12}", "1960 et décembre 1961", "1960 год и декабрь 1961 года", "1960 and December 1961"},
    {"{1924-10-28,1924-11-03,1924-12-01}", "28_octobre, 3_novembre et 1er_décembre 1924", "28_октября, 3_ноября и 1_декабря 1924 года", "28 October, 3 November and 1 December 1924"},
    {"{1933-10,1933-12}", "octobre et décembre 1933", "октябрь и декабрь 1933 года", "October and December 1933"},
    {"{..1984}", "jusqu’en 1984", "по 1984 год", "until 1984"},
    {"{1984..}", "à partir de 1984", "с 1984 года", "from 1984 on"},
    {"{1935,194X}", "1935 et les années 1940", "1935 год и 1940-е годы", "1935 and the 1940s"},
    {"[1935,194X]", "1935 ou les années 1940", "1935 год или 1940-е годы", "1935 or the 1940s"},
    {"[1931-21,1931-23]", "le printemps ou l’automne 1931", "весна или осень 1931 года", "spring or autumn 1931"},
    {"[1934-09-17,1934-10-X9]", "le 17_septembre 1934 ou le 9, 19 ou 29_octobre 1934", "17_сентября 1934 года или 9, 19 или 29_октября 1934 года", "17 September 1934 or 9, 19 or 29 October 1934"},
    {"{1935-05-13..1935-05-15}", "du 13 au 15_mai 1935", "13–15_мая 1935 года", "13–15 May 1935"},
};
INSTANTIATE_TEST_SUITE_P(Sets, EdtfWording, testing::ValuesIn(sets));

// clang-format on

TEST(EdtfLanguage, IsReadFromItsTag) {
  EXPECT_EQ(language_from_tag("fr"), Language::french);
  EXPECT_EQ(language_from_tag("ru-RU"), Language::russian);
  EXPECT_EQ(language_from_tag("en-GB"), Language::english);
  EXPECT_EQ(language_from_tag("de"), std::nullopt);
  EXPECT_EQ(language_from_tag(""), std::nullopt);
}

}  // namespace
}  // namespace vitrine::edtf
