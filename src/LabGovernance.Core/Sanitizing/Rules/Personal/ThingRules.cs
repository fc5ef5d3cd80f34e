using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>What belongs to people: devices, vehicles, networks.</summary>
internal static class ThingRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Personal("vin", "vehicle identification number", "VIN", new TokenRule("{u17}") { Check = IdentityChecks.Vin, Near = ["vin", "vehicle", "fahrgestell", "chassis"] }, """
            + VIN: «1HGCM82633A004352»
            + "vin": "«5YJSA1E14FF087599»"
            + vehicle «1M8GDM9AXKP042788» charging
            - 1HGCM82633A004352
            - vin 1HGCM82633A004353
            - vin HELLOHELLOHELLO12
            """),
        Personal("plate", "licence plate", "PLATE",
            new KeyedRule("plate", "plates", "platenumber", "licenseplate", "licenceplate", "licenseplatenumber", "kennzeichen", "nummernschild", "recognizedlicenseplate", "lastplate", "knownplate", "kenteken", "matricula", "registrationplate", "platetext", "vehicleregistration") { Value = new() { MinLength = 4, MaxLength = 12, Check = IdentityChecks.IsPlate } }, """
            + recognized_license_plate: «B-AB 1234»
            + "plate": "«ABC1234»"
            + kennzeichen=«M-XY-99»
            - plate: none
            - plate=12
            - license_plate: car
            """),
        Personal("camera.person", "person that a camera knows", "PERSON",
            new KeyedRule("sublabel", "facename", "recognizedface", "recognizedname", "knownface", "facelabel", "matchedface", "identifiedperson", "familiarface", "whois") { Value = new() { MinLength = 2, Check = IdentityChecks.IsKnownPerson } }, """
            + "sub_label": "«Jane»"
            + face_name=«Jane Doe»
            + recognized_face: «Bob»
            - "sub_label": null
            - sub_label:
            - face_name: unknown
            """),
        Personal("wifi.name", "name of a wireless network", "SSID",
            new KeyedRule("ssid", "ssid1", "ssid2", "essid", "wifissid", "wlanssid", "apssid", "networkssid", "guestssid", "currentssid", "connectedssid", "ssidname", "wifiname", "wlanname", "wirelessnetwork"), """
            + ssid: "«Casa de Jane»"
            + ssid="«FRITZ!Box 7590 QX»"
            + "essid": "«JaneNet-5G»"
            - ssid: !secret wifi_ssid
            - ssid: ${wifi_ssid}
            - ssid=
            """),
        Personal("wifi.qr-name", "name of a wireless network in a QR payload", "SSID", new FormRule(Form.WifiName), """
            + WIFI:T:WPA;S:«Casa de Jane»;P:;;
            + "WIFI:T:nopass;S:«Guest\;net»;;"
            + WIFI:P:;S:«JaneNet»;;
            - WIFI:T:nopass;S:;;
            - WIFI: S:x
            - WIFI:S:unfinished
            """),
        Personal("wifi.name-words", "name of a wireless network", "SSID",
            new LineRule("nmcli ** wifi|wlan connect «*»", "wpa_passphrase «*» *", "option ssid «*»", "wpa-ssid «**»", "iwctl ** connect «*»"), """
            + nmcli dev wifi connect '«Casa Jane»' password x
            + wpa_passphrase «JaneNet» hunter22
            + option ssid '«Casa de Jane»'
            - nmcli dev wifi list
            - wpa_passphrase
            - option ssid $SSID
            """),
        Personal("bssid", "hardware address by name", "MAC",
            new KeyedRule("bssid", "macaddress", "mac", "hwaddr", "hwaddress", "ethernetaddress", "bluetoothaddress", "btmac", "wlanmac", "ieeeaddr", "ieeeaddress", "eui64", "extaddress") { Value = ValueShape.Of("{x12}", "0x{h16}", "{x16}", "{x2}:{x2}:{x2}:{x2}:{x2}:{x2}:{x2}:{x2}") }, """
            + ieee_address: "«0x00158d0001a2b3c4»"
            + mac=«3C22FB123456»
            + "ieeeAddr":"«0x00124b0022a1b2c3»"
            - mac: random
            - ieee_address:
            - mac_filter: true
            """),
        Personal("serial.more", "serial number", "SERIAL",
            new KeyedRule("seriennummer", "sn", "serialnum", "unitserial", "deviceserial", "systemserialnumber", "chassisserial", "boardserial", "driveserial", "upsserial", "ups_serial", "meterserial", "meternumber", "zaehlernummer", "meterid", "mpan", "mprn", "servicetag", "assettag", "iosserial", "batteryserial", "shortserial", "serialid", "inverterserial", "gatewaysn", "deviceid_serial", "smartmeterid") { Value = new() { MinLength = 6, MaxLength = 40, Check = IdentityChecks.HasDigits } }, """
            + ups.serial: «4B1945P12345»
            + service_tag=«7XK2ZN2»
            + "meterNumber": "«1EMH0012345678»"
            - ups.serial: unknown
            - sn: 5
            - service_tag:
            """),
        Personal("device.name", "name of a person's device", "DEVICE",
            new KeyedRule("clienthostname", "dhcphostname", "hostnamedhcp", "devicename", "friendlynamedevice", "computername", "netbiosname", "bluetoothname", "apname", "phonename", "dhcpname") { Value = new() { MinLength = 4, Check = IdentityChecks.IsPersonalDevice } }, """
            + client-hostname "x"⏎dhcp_hostname: «Janes-iPhone»
            + device_name="«Jane's iPad»"
            + "computerName": "«JANE-LAPTOP»"
            - device_name: sensor
            - device_name: ${name}
            - device_name: kitchen_light
            """),
        Personal("lease.name", "name of a device in a lease", "DEVICE", new LineRule("client-hostname «*»", "host-name «*»", "send host-name «*»", "option host-name «*»"), """
            + client-hostname "«Janes-iPhone»";
            + client-hostname "«Galaxy-S23-von-Jane»";
            + send host-name "«jane-laptop»";
            - client-hostname
            - hostname nas
            - lease 10.0.0.5 {
            """),
        Personal("place.zone", "name of a place", "PLACE",
            new KeyedRule("homezone", "zonename_", "homename", "locationname", "geofence", "geocodedlocation", "placename", "neighbourhood", "neighborhood", "suburb") { Value = ValueShape.AtLeast(2) }, """
            + location_name: «Casa Jane»
            + "geofence": "«Grandma»"
            + place_name=«Weekend cottage»
            - location_name:
            - geofence: true
            - place_name: {{ x }}
            """),
        Personal("coordinate.more", "latitude or longitude", "COORDINATE",
            new KeyedRule("gpslat", "gpslon", "gpslatitude", "gpslongitude", "breitengrad", "laengengrad", "homelat", "homelon", "mylat", "mylon", "sunlat", "sunlon", "geolat", "geolon") { Value = ValueShape.Of("{d1-3}.{d2-20}", "-{d1-3}.{d2-20}", "{d1-3},{d2-20}") }, """
            + gps_lat: «52.5200»
            + "homeLon": «13.404954»
            + Breitengrad=«48,8584»
            - gps_lat: !secret lat
            - gps_lat: 5 ms
            - home_lat:
            """),
        Personal("calendar.entry", "entry of a calendar", "EVENT",
            new KeyedRule("summary", "attendee", "organizer", "eventtitle", "calendarevent", "appointment", "eventlocation") { Near = ["vevent", "vcalendar", "ics"] }, """
            + BEGIN:VEVENT⏎SUMMARY:«Dentist Jane»
            + BEGIN:VEVENT⏎DTSTART:20260105⏎ATTENDEE:«mailto x»
            + vevent⏎event_title: «Jane's birthday»
            - summary: restarts the service
            - BEGIN:VEVENT⏎SUMMARY:
            - event_title: none
            """),
        Personal("contact.record", "line of a contact", "CONTACT", new KeyedRule("fn", "tel", "adr", "email", "org", "note", "nickname") { Near = ["vcard"] }, """
            + BEGIN:VCARD⏎FN:«Jane Doe»
            + BEGIN:VCARD⏎VERSION:3.0⏎ADR:«;;12 Rue;Paris;;75002;FR»
            + vcard⏎TEL:«030901820»
            - FN: compile
            - BEGIN:VCARD⏎FN:
            - note: see below
            """),
        Personal("uk.energy", "customer or meter point number", "CUSTOMER",
            new KeyedRule("customernumber", "customerid", "kundennummer", "contractnumber", "vertragsnummer", "clientnumber", "membernumber", "membershipnumber", "policynumber", "versicherungsnummer", "marktlokation", "malo", "melo", "cups_", "eancode_", "accountno") { Value = new() { MinLength = 5, MaxLength = 40, Check = IdentityChecks.HasDigits } }, """
            + customer_number: «K-4711-0815»
            + "contractNumber": "«2231556677»"
            + Kundennummer: «123456789»
            - customer_id: 5
            - customer_number:
            - customer_id: ${ID}
            """),
    ];
}
