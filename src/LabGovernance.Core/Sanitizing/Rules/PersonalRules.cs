using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>What tells who, where or whose.</summary>
internal static class PersonalRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Personal("email", "e-mail address", "EMAIL", new FormRule(Form.Email), """
            + from «jane.doe+x@mail.example-home.org» to
            + <«a@b.dev»>
            + mailto:«someone@gmail.com»?x
            - git@github.com:a/b.git
            - pkg@1.2.3
            - user@localhost
            """),
        Personal("ipv4", "public IPv4 address", "IPV4", new FormRule(Form.PublicIPv4), """
            + from «93.184.215.14» port 22
            + «93.184.215.14»:443
            + [«5.9.1.2»]
            - 192.168.1.1 10.0.0.1 172.16.3.4 127.0.0.1 169.254.1.1 100.64.0.1
            - 8.8.8.8 1.1.1.1 203.0.113.9 255.255.255.0 0.0.0.0
            - version 1.2.3.4.5 and v93.184.215.14
            """),
        Personal("ipv6", "public IPv6 address", "IPV6", new FormRule(Form.PublicIPv6), """
            + from «2a01:4f8:c0c:1234::1» port 22
            + [«2003:e6:1f0b:8a00:abcd:1:2:3»]:443
            + «2600:1f18::»/32
            - fe80::1 ::1 fd00::1 2001:db8::1
            - 2606:4700:4700::1111 2001:4860:4860::8888
            - std::string 12:34:56
            """),
        Personal("mac", "MAC address", "MAC", new FormRule(Form.Mac), """
            + dev «3c:22:fb:12:34:56» up
            + «3C-22-FB-12-34-56»
            + "«3c22.fb12.3456»"
            - 00:00:00:00:00:00 ff:ff:ff:ff:ff:ff
            - 3c:22:fb:12:34
            - 3c:22:fb:12:34:56:78:9a
            """),
        Personal("card", "payment card number", "CARD", new FormRule(Form.PaymentCard), """
            + paid with «4111 1111 1111 1111»
            + «5500005555555559»
            + «3782-822463-10005»
            - 4111 1111 1111 1112
            - id 1411111111111111
            - 1700000000000 ms
            """),
        Personal("iban", "IBAN", "IBAN", new FormRule(Form.Iban), """
            + «DE89 3704 0044 0532 0130 00»
            + iban=«GB82WEST12345698765432»
            + "«FR1420041010050500013M02606»"
            - DE88 3704 0044 0532 0130 00
            - ID12ABCDEF
            - XX00000000000000000000
            """),
        Personal("coordinates", "coordinates", "COORDINATES", new FormRule(Form.Coordinates), """
            + at «52.520008, 13.404954»
            + [«-33.8688,151.2093»]
            + q=«48.85837,2.294481»
            - 0.0012, 0.0013
            - 1.2345, 200.1234567
            - took 12.3456 s, 13
            """),
        Personal("coordinate.keyed", "latitude or longitude", "COORDINATE", new KeyedRule("latitude", "longitude", "*_latitude", "*_longitude", "lat", "lon", "lng") { Value = ValueShape.Of("{d1-3}.{d2-20}", "-{d1-3}.{d2-20}") }, """
            + latitude: «52.5200»
            + {"lat": «-33.86», "x": 1}
            + HOME_LONGITUDE=«13.404954»
            - latitude: !secret lat
            - lat: 5 ms
            - plate=1.25
            """),
        Personal("phone", "telephone number", "PHONE", new FormRule(Form.Phone), """
            + call «+49 30 901820» now
            + tel:«+14155552671»
            + «+44 (0)20 7946 0958»
            - +1 more
            - 1+49309
            - +0000000000
            """),
        Personal("us.ssn", "US social security number", "SSN", new NumberRule("{d3}-{d2}-{d4}") { Near = ["ssn", "social security"] }, """
            + SSN: «078-05-1120»
            + social security number «219-09-9999»
            + "ssn": "«457-55-5462»"
            - 078-05-1120
            - ssn 078-05-112
            - part 123-45-6789
            """),
        Personal("serial", "serial number", "SERIAL", new KeyedRule("serial", "serialnumber", "*_serial", "serialno", "*serialnumber") { Value = ValueShape.AtLeast(6) }, """
            + Serial Number: «WD-WCC4N1234567»
            + serial=«ABC123456»
            + "serialNumber": "«ABC123456»"
            - serial: 1
            - serial console
            - serial=
            """),
    ];
}
