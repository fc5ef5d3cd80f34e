using System.Globalization;
using System.Text;

namespace LabGovernance.Benchmarks;

/// <summary>Log text as a lab writes it, always the same for the same seed. All that is private in it is invented.</summary>
internal static class HomelabLog
{
    private static readonly string[] Programs = ["dockerd", "kernel", "sshd", "frigate", "nginx", "mosquitto", "homeassistant", "pihole-FTL", "systemd", "zigbee2mqtt"];

    private static readonly string[] Messages =
    [
        "level=info msg=\"container started\" id=3f4e5d6c7b8a9012 image=ghcr.io/blakeblackshear/frigate:0.15.1 duration=1.234567s",
        "192.168.1.10 - - [25/Nov/2026:10:00:00 +0000] \"GET /api/states/sensor.living_room_temperature HTTP/1.1\" 200 1234 \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"",
        "[2026-11-25 10:00:00] frigate.video INFO : front_door: detection took 12.4 ms (fps=5.0, skipped=0)",
        "Accepted publickey for root from 10.0.0.5 port 52814 ssh2: ED25519 SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
        "usb 1-1: new high-speed USB device number 5 using xhci_hcd",
        "Started Session 42 of User ana; CPU usage at 0.3 percent, memory at 512 MiB of 16384 MiB",
        "{\"level\":\"debug\",\"ts\":1764064800.123,\"logger\":\"http\",\"msg\":\"handled request\",\"status\":200,\"size\":4096,\"host\":\"media.lan\"}",
        "Zigbee2MQTT:info MQTT publish: topic 'zigbee2mqtt/kitchen/plug', payload '{\"state\":\"ON\",\"power\":12.5,\"linkquality\":120}'",
        "reply from 192.168.1.1: bytes=64 icmp_seq=1 ttl=64 time=0.482 ms",
        "zfs: pool tank scrub finished after 02:13:45, repaired 0B, 0 errors, checksum sha256 verified",
    ];

    private static readonly string[] Secrets =
    [
        "connecting with password=hunter2-{0} to the broker", "Authorization: Bearer aB3dE6gH9jK2mN5pQ8sT{0}", "login of jane{0}@mail.example-home.org failed",
        "pulling rtsp://admin:p4ss{0}@192.168.1.20:554/stream1", "blocked 93.184.{0}.14 after 5 tries", "api_key: 4f9a8b7c6d5e4f3a2b1c0d9e8f7a{0}",
    ];

    /// <param name="size">Bytes, about.</param>
    /// <param name="secretEvery">A line that holds something private after so many bytes; 0 for none.</param>
    public static byte[] Of(int size, int secretEvery)
    {
        var random = new Random(4);
        var text = new StringBuilder(size + 512);
        var at = new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);
        for (var next = secretEvery; text.Length < size;)
        {
            at = at.AddMilliseconds(random.Next(2000));
            text.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ss.ffffffzzz} nas {Programs[random.Next(Programs.Length)]}[{random.Next(100, 40000)}]: ");
            if (secretEvery > 0 && text.Length >= next)
            {
                text.AppendFormat(CultureInfo.InvariantCulture, Secrets[random.Next(Secrets.Length)], random.Next(100, 250)).Append('\n');
                next += secretEvery;
            }
            else
            {
                text.Append(Messages[random.Next(Messages.Length)]).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
