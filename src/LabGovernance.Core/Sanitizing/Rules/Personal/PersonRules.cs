using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Names, addresses and dates of people.</summary>
internal static class PersonRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Personal("person.name", "name of a person", "PERSON",
            new KeyedRule("fullname", "realname", "displayname_", "firstname", "lastname", "givenname", "surname", "familyname", "vorname", "nachname", "ownername", "contactname", "personname", "customername", "gecos", "accountholder", "cardholder", "cardholdername", "kontoinhaber", "middlename", "maidenname", "nickname", "recipientname", "sendername", "authorname", "billingname", "shippingname", "employee", "employeename") { Value = ValueShape.AtLeast(2) }, """
            + full_name: «Jane Q. Doe»
            + "firstName": "«Jane»", "age": 4
            + OWNER_NAME=«Jane Doe»
            - full_name:
            - "firstName": null
            - last_name: {{ name }}
            """),
        Personal("person.user", "user name", "USER",
            new KeyedRule("username", "user", "login", "loginname", "userid_", "account_name", "accountname", "ruser", "logname", "samaccountname", "userprincipalname", "upn", "sshuser", "dbusername", "mqttusername", "mailuser", "smtpuser", "smtpusername") { Value = new() { MinLength = 2, Check = IdentityChecks.IsPersonalUser } }, """
            + username: «jdoe»
            + "user": "«jane.doe»"
            + login ok user=«jdoe» ip=10.0.0.2
            - user: root
            - username: admin
            - user: 1000:1000
            """),
        Personal("person.logname", "user name in a log", "USER",
            new LineRule("Accepted password|publickey|keyboard-interactive/pam for «*» from *", "Failed password|publickey|none for «*» from *", "Failed password for invalid user «*» from *", "Invalid user «*» from *", "user «*» logged in|out"), """
            + Accepted password for «jdoe» from 10.0.0.2 port 4 ssh2
            + Failed password for invalid user «jane» from 10.0.0.2
            + Invalid user «jdoe» from 10.0.0.2 port 4
            - Accepted password for
            - Failed password attempt
            - Invalid user name
            """),
        Personal("street.address", "street address", "ADDRESS",
            new KeyedRule("address", "streetaddress", "street", "addressline1", "address1", "homeaddress", "billingaddress", "shippingaddress", "postaladdress", "strasse", "wohnadresse", "anschrift", "adresse", "postadresse", "residence", "homezoneaddress", "formattedaddress", "geocodedlocation", "thoroughfare") { Value = new() { MinLength = 6, Check = IdentityChecks.IsStreet } }, """
            + street_address: «12 Rue de la Paix»
            + "address": "«221B Baker Street, London»"
            + Anschrift: «Musterstraße 12, 10115 Berlin»
            - address: 10.0.0.1
            - address: 0x48
            - address: 192.168.1.0/24
            """),
        Personal("postcode", "post code", "POSTCODE",
            new KeyedRule("postcode", "postalcode", "zip", "zipcode", "plz", "codepostal", "postleitzahl", "cap_code", "zippostalcode") { Value = new() { MinLength = 4, MaxLength = 10, Check = IdentityChecks.HasDigit } }, """
            + postal_code: «10115»
            + zip="«94107-1234»"
            + "postcode":"«SW1A 1AA»"
            - postcode:
            - zip: true
            - zip: backup.zip
            """),
        Personal("birth.date", "date of birth", "BIRTH",
            new KeyedRule("dob", "dateofbirth", "birthdate", "birthday", "geburtsdatum", "geburtstag", "datedenaissance", "fechanacimiento", "bday", "birthplace", "geburtsort") { Value = ValueShape.AtLeast(4) }, """
            + date_of_birth: «1984-02-29»
            + "birthday": "«29.02.1984»"
            + BDAY:«19840229»
            - birthday:
            - dob: null
            - birthdays: 3
            """),
        Personal("phone.keyed", "telephone number", "PHONE",
            new KeyedRule("phone", "phonenumber", "telephone", "tel", "mobile", "mobilenumber", "mobil", "handy", "telefon", "telefonnummer", "cellphone", "cell", "msisdn", "callerid", "callernumber", "calledid", "faxnumber", "fax", "rufnummer", "numero", "whatsappnumber", "smsnumber", "contactnumber", "phonehome", "homephone", "workphone", "sipuser_", "extension_number") { Value = new() { MinLength = 6, MaxLength = 24, Check = IdentityChecks.IsPhone } }, """
            + phone: «030 901820»
            + "mobileNumber": "«(415) 555-2671»"
            + caller_id=«01701234567»
            - phone: 5
            - mobile: true
            - tel: none
            """),
        Personal("bank.account", "bank account", "BANK_ACCOUNT",
            new KeyedRule("accountnumber", "bankaccount", "bankaccountnumber", "kontonummer", "routingnumber", "sortcode", "blz", "bic", "swift", "swiftcode", "biccode", "aba", "bsbnumber", "clabe") { Value = new() { MinLength = 6, MaxLength = 24 } }, """
            + account_number: «1234567890»
            + "bic": "«COBADEFFXXX»"
            + sort_code=«20-00-00»
            - account_number:
            - swift: 5.9
            - bic: true
            """),
        Personal("card.details", "payment card detail", "CARD",
            new KeyedRule("cardnumber", "ccnumber", "creditcard", "creditcardnumber", "cardno", "cvv", "cvc", "cvv2", "cvccode", "securitycode", "cardexpiry", "expirydate_", "pan") { Value = ValueShape.Of("{d3}", "{d4}", "{d12-19}", "{d4}-{d4}-{d4}-{d4}") }, """
            + cvv: «123»
            + "cardNumber": "«4111111111111111»"
            + security_code=«7373»
            - cvv:
            - credit_card: true
            - card_number: none
            """),
        Personal("person.access-log", "user in an access log", "USER", new FormRule(Form.AccessLogUser), """
            + 10.0.0.2 - «jdoe» [05/Jan/2026:19:44:50 +0100] "GET / HTTP/1.1" 200 12
            + 192.168.1.9 - «jane.doe» [05/Jan/2026:19:44:50 +0100] "GET / HTTP/1.1" 200 12
            + lab 10.0.0.3 - «mira» [05/Jan/2026:19:44:51 +0100] "GET / HTTP/1.1" 200 12
            - 10.0.0.2 - - [05/Jan/2026:19:44:50 +0100] "GET / HTTP/1.1" 200 12
            - 10.0.0.2 - admin [05/Jan/2026:19:44:50 +0100] "GET / HTTP/1.1" 200 12
            - 10.0.0.2 - jdoe was here
            """),
    ];
}
