package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuesserTest {
    private static final LanguageGuesser LANGUAGES = new LanguageGuesser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en  | The ferry quay of Lenn was closed on Friday, and nobody has been hurt in the storm.
                    fr  | Le quai de la ville a été fermé vendredi et personne n'a été blessé dans la tempête.
                    es  | El muelle de la ciudad fue cerrado el viernes y nadie ha sido herido por la tormenta.
                    de  | Der Kai der Stadt wurde am Freitag gesperrt, und niemand ist bei dem Sturm verletzt worden.
                    ru  | Причал в городе был закрыт в пятницу, и никто не пострадал, сообщила на месте начальница порта.
                    uk  | Причал у місті був закритий у п'ятницю, і ніхто не постраждав, повідомила на місці начальниця.
                    kk  | Қаладағы айлақ жұма күні жабылды және бұл туралы порт бастығы айтты, ешкім зардап шеккен емес.
                    ar  | أغلق الرصيف في المدينة يوم الجمعة ولم يصب أحد في العاصفة كما قال مدير الميناء بعد ذلك من المدينة
                    und | 1234 5678
                    und | Lenn Tavo Varro
                    und | Прычал у горадзе быў зачынены ў пятніцу, і ніхто не пацярпеў, паведаміла ў порце і на беразе.
                    und | המעבורת טבעה ביום שישי בנמל העיר ואיש לא נפגע
                    und | 码头周五关闭，无人受伤，港务局长说。
                    und | No.
                    """)
    void tellsTheLanguageOrLeavesItOpen(String code, String text) {
        assertThat(LANGUAGES.guess(text)).isEqualTo(code);
    }
}
