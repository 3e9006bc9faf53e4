using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.Tests.ChatApi.Intents;

/// <summary>A few regions, so that these tests do not depend on the whole gazetteer.</summary>
internal static class TestGazetteer
{
    public static Gazetteer Create() => new(
        [
            Region("11", null, RegionKind.Province, "서울", "ソウル", "Seoul"),
            Region("26", null, RegionKind.Province, "부산", "釜山", "Busan"),
            Region("50", null, RegionKind.Province, "제주", "済州", "Jeju"),
            Region("47", null, RegionKind.Province, "경북", "慶北", "Gyeongbuk"),
            Region("11110", "11", RegionKind.District, "종로구", "鍾路区", "Jongno-gu"),
            Region("47130", "47", RegionKind.City, "경주", "慶州", "Gyeongju"),
            Region("11110:인사동", "11110", RegionKind.Area, "인사동", "仁寺洞", "Insadong"),
        ],
        ["대구탕"]);

    private static Region Region(string code, string? parent, RegionKind kind, string ko, string ja, string en) =>
        new(code, parent, kind, new LocalizedText { Ko = ko, Ja = ja, En = en }, [], new GeoPoint(36, 127), null);
}
