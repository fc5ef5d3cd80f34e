using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Numbers that registers give to people.</summary>
internal static class IdentityRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Personal("de.tax-id", "German tax id", "ID_TAX",
            new NumberRule("{d11}", "{d2} {d3} {d3} {d3}") { Check = IdentityChecks.GermanTax, Near = ["steuerid", "steuer-id", "idnr", "steueridentifikationsnummer"] }, """
            + steuerid: «86095742719»
            + steuerid number «65929970489» on file
            + {"steuerid":"«47036892816»"}
            - steuerid: 86095742710
            - order 65929970489x
            - the steuerid is missing
            """),
        Personal("fr.nir", "French social security number", "ID_SOCIAL",
            new NumberRule("{d15}") { Check = IdentityChecks.FrenchSocial, Near = ["nir", "sécurité sociale", "securite sociale", "numéro de sécu"] }, """
            + nir: «255081416802538»
            + nir number «185057800608491» on file
            + {"nir":"«269054958815780»"}
            - nir: 255081416802539
            - order 185057800608491x
            - the nir is missing
            """),
        Personal("es.dni", "Spanish identity number", "ID_SPAIN", new NumberRule("{d8}{U1}") { Check = IdentityChecks.SpanishIdentity, Near = ["dni", "nif"] }, """
            + dni: «12345678Z»
            + dni number «87654321X» on file
            + {"dni":"«11111111H»"}
            - dni: 12345678A
            - order 87654321Xx
            - the dni is missing
            """),
        Personal("nl.bsn", "Dutch citizen number", "ID_NETHERLANDS", new NumberRule("{d9}") { Check = IdentityChecks.DutchCitizen, Near = ["bsn", "burgerservicenummer", "sofinummer"] }, """
            + bsn: «111222333»
            + bsn number «123456782» on file
            + {"bsn":"«232262536»"}
            - bsn: 111222334
            - order 123456782x
            - the bsn is missing
            """),
        Personal("pl.pesel", "Polish PESEL", "ID_POLAND", new NumberRule("{d11}") { Check = IdentityChecks.Pesel, Near = ["pesel"] }, """
            + pesel: «44051401359»
            + pesel number «02070803628» on file
            + {"pesel":"«90090515836»"}
            - pesel: 44051401350
            - order 02070803628x
            - the pesel is missing
            """),
        Personal("ch.ahv", "Swiss social security number", "ID_SWITZERLAND",
            new NumberRule("{d3}.{d4}.{d4}.{d2}", "{d13}") { Check = IdentityChecks.Ean13, Near = ["ahv", "avs", "sozialversicherung"] }, """
            + ahv: «756.9217.0769.85»
            + ahv number «756.1234.5678.97» on file
            + {"ahv":"«7569217076985»"}
            - ahv: 756.9217.0769.86
            - order 756.1234.5678.97x
            - the ahv is missing
            """),
        Personal("ca.sin", "Canadian social insurance number", "ID_CANADA", new NumberRule("{d3}[- ]{d3}[- ]{d3}", "{d9}") { Check = IdentityChecks.LuhnNine, Near = ["sin", "social insurance"] }, """
            + sin: «046 454 286»
            + sin number «130-692-544» on file
            + {"sin":"«046454286»"}
            - sin: 046 454 287
            - order 130-692-544x
            - the sin is missing
            """),
        Personal("in.aadhaar", "Indian Aadhaar number", "ID_INDIA", new NumberRule("{d4} {d4} {d4}", "{d12}") { Check = IdentityChecks.Verhoeff, Near = ["aadhaar", "aadhar", "uidai"] }, """
            + aadhaar: «2341 2341 2346»
            + aadhaar number «9999 4105 7058» on file
            + {"aadhaar":"«234123412346»"}
            - aadhaar: 2341 2341 2347
            - order 9999 4105 7058x
            - the aadhaar is missing
            """),
        Personal("br.cpf", "Brazilian CPF", "ID_BRAZIL", new NumberRule("{d11}") { Check = IdentityChecks.Cpf, Near = ["cpf"] }, """
            + cpf: «52998224725»
            + cpf number «11144477735» on file
            + {"cpf":"«39053344705»"}
            - cpf: 52998224726
            - order 11144477735x
            - the cpf is missing
            """),
        Personal("be.national", "Belgian national number", "ID_BELGIUM",
            new NumberRule("{d11}") { Check = IdentityChecks.BelgianNational, Near = ["rijksregister", "registre national", "niss", "insz"] }, """
            + rijksregister: «85073003328»
            + rijksregister number «93051822361» on file
            + {"rijksregister":"«68060105329»"}
            - rijksregister: 85073003329
            - order 93051822361x
            - the rijksregister is missing
            """),
        Personal("it.vat", "Italian VAT number", "ID_VAT", new NumberRule("{d11}") { Check = IdentityChecks.LuhnEleven, Near = ["partita iva", "p.iva", "piva"] }, """
            + partita iva: «00743110157»
            + partita iva number «01234567897» on file
            + {"partita iva":"«12345670017»"}
            - partita iva: 00743110158
            - order 01234567897x
            - the partita iva is missing
            """),
        Personal("au.tfn", "Australian tax file number", "ID_AUSTRALIA", new NumberRule("{d3} {d3} {d3}", "{d9}") { Check = IdentityChecks.AustralianTax, Near = ["tfn", "tax file"] }, """
            + tfn: «123 456 782»
            + tfn number «876 543 210» on file
            + {"tfn":"«123456782»"}
            - tfn: 123 456 783
            - order 876 543 210x
            - the tfn is missing
            """),
        Personal("tr.kimlik", "Turkish identity number", "ID_TURKEY", new NumberRule("{d11}") { Check = IdentityChecks.TurkishIdentity, Near = ["tckn", "tc kimlik", "kimlik no"] }, """
            + tckn: «10000000146»
            + tckn number «12345678950» on file
            + {"tckn":"«19191919190»"}
            - tckn: 10000000147
            - order 12345678950x
            - the tckn is missing
            """),
        Personal("cn.resident", "Chinese resident id", "ID_CHINA", new NumberRule("{d18}", "{d17}X") { Check = IdentityChecks.ChineseResident, Near = ["身份证", "resident id", "citizen id"] }, """
            + 身份证: «11010519491231002X»
            + 身份证 number «440524188001010014» on file
            + {"身份证":"«110101199003070011»"}
            - 身份证: 11010519491231002A
            - order 440524188001010014x
            - the 身份证 is missing
            """),
        Personal("kr.resident", "Korean resident number", "ID_KOREA", new NumberRule("{d13}") { Near = ["주민", "resident registration", "rrn"] }, """
            + 주민: «9001011234568»
            + 주민 number «8503152345678» on file
            + {"주민":"«7712011234567»"}
            - part 9001011234568
            - order 8503152345678x
            - the 주민 is missing
            """),
        Personal("imei", "IMEI", "IMEI", new NumberRule("{d15}", "{d2}-{d6}-{d6}-{d1}") { Check = Checks.Luhn, Near = ["imei", "meid"] }, """
            + IMEI: «490154203237518»
            + modem imei «356938035643809» registered
            + "imei":"«352099001761481»"
            - IMEI: 490154203237519
            - ts 490154203237518
            - imei missing
            """),
        Personal("iccid", "SIM card number", "ICCID", new NumberRule("{d18-20}") { Check = Checks.Luhn, Near = ["iccid"] }, """
            + ICCID: «8949020000123456788»
            + modem iccid «8931080019112345674» ready
            + "iccid":"«8944110068001234561»"
            - ts 8949020000123456788
            - iccid missing
            - iccid 89490
            """),
        Personal("imsi", "subscriber number", "IMSI", new NumberRule("{d14-15}") { Near = ["imsi"] }, """
            + IMSI: «262011234567890»
            + modem imsi «310150123456789» attached
            + "imsi":"«204046789012345»"
            - ts 262011234567890
            - imsi missing
            - imsi 26201
            """),
        Personal("uk.nino", "UK national insurance number", "ID_UK",
            new KeyedRule("nino", "nationalinsurance", "nationalinsurancenumber", "ninumber", "ni_number") { Value = new() { MinLength = 9, Check = IdentityChecks.NationalInsurance } }, """
            + NINO: «AB123456C»
            + national_insurance_number="«AB 12 34 56 C»"
            + "nino":"«JG103759A»"
            - NINO:
            - nino: unknown
            - national_insurance: required
            """),
        Personal("it.codice-fiscale", "Italian tax code", "ID_ITALY", new TokenRule("{U6}{d2}[ABCDEHLMPRST]{d2}{U1}{d3}{U1}") { Check = IdentityChecks.CodiceFiscale }, """
            + CF: «RSSMRA85T10A562S»
            + "codice_fiscale": "«BNCLRA82E55H501B»"
            + cf=«MRTMTT91D08F205J»
            - RSSMRA85T10A562T
            - ABCDEF12G34H567
            - XRSSMRA85T10A562S
            """),
        Personal("se.personnummer", "Swedish, Norwegian, Danish or Finnish identity number", "ID_NORDIC",
            new KeyedRule("personnummer", "fodselsnummer", "cprnummer", "cprnr", "cpr", "henkilotunnus", "hetu", "kennitala", "samordningsnummer") { Value = ValueShape.Of("{d6}-{d4}", "{d8}-{d4}", "{d10-12}", "{d6}-{d3}{u1}", "{d6}+{d4}", "{d6}A{d3}{u1}", "{d11}") }, """
            + personnummer: «811228-9874»
            + cpr_nr=«070761-4285»
            + "hetu":"«131052-308T»"
            - personnummer:
            - cpr: done
            - hetu: unknown
            """),
        Personal("passport", "passport or identity card number", "ID_PASSPORT",
            new KeyedRule("passportnumber", "passportno", "reisepassnummer", "ausweisnummer", "personalausweis", "idcardnumber", "driverlicense", "driverslicense", "drivinglicence", "driverlicensenumber", "fuehrerscheinnummer", "nationalid", "nationalidnumber", "visanumber") { Value = ValueShape.AtLeast(6) }, """
            + passport_number: «C01X00T47»
            + driver_license="«D1234567»"
            + "passportNo":"«533380006»"
            - passport: local
            - passport_number:
            - driver_license: true
            """),
        Personal("vat.id", "VAT or company number", "ID_VAT",
            new KeyedRule("vat", "vatid", "vatnumber", "vatno", "ustid", "ustidnr", "umsatzsteuerid", "tvaintracommunautaire", "btwnummer", "partitaiva", "taxid", "taxnumber", "steuernummer", "ein", "siret", "siren", "nifempresa") { Value = ValueShape.AtLeast(8) }, """
            + vat_id: «DE136695976»
            + USt-IdNr: «DE136695976»
            + "taxNumber":"«21/815/08150»"
            - vat: 19
            - vat_id:
            - ein: true
            """),
        Personal("social.keyed", "national id", "ID_NATIONAL",
            new KeyedRule("ssn", "socialsecuritynumber", "socialsecurity", "steueridnr", "steuerid", "sozialversicherungsnummer", "bsn", "pesel", "cpf", "cnpj", "curp", "aadhaar", "aadhaarnumber", "nir", "numerosecu", "codicefiscale", "dni", "nie", "nif", "amka", "rodnecislo", "cnp", "egn", "jmbg", "oib", "tajszam", "ppsn", "nhsnumber", "medicarenumber", "nricno", "tckimlikno", "mynumber") { Value = new() { MinLength = 8, MaxLength = 24, Check = IdentityChecks.HasDigits } }, """
            + ssn: «078051120»
            + "cpf":"«529.982.247-25»"
            + nhs_number=«943 476 5919»
            - ssn: unknown
            - cpf:
            - dni: false
            """),
        Personal("health", "health data", "HEALTH",
            new KeyedRule("bloodtype", "bloodgroup", "medication", "medications", "patientid", "patientname", "healthinsurancenumber", "krankenversicherungsnummer", "medicalrecordnumber") { Value = ValueShape.AtLeast(3) }, """
            + blood_type: «0 negative»
            + "medication": "«salbutamol 100»"
            + patient_id=«P-2231»
            - medication:
            - blood_type: none
            - patient_ids: []
            """),
    ];
}
