using Tourism.Core;

namespace Tourism.Tests.Core;

public sealed class GeoPointTests
{
    private static readonly GeoPoint Seoul = new(37.5665, 126.9780);
    private static readonly GeoPoint Busan = new(35.1796, 129.0756);

    [Fact]
    public void Seoul_and_Busan_are_325_km_apart() => Assert.InRange(Seoul.DistanceKm(Busan), 324, 326);

    [Fact]
    public void A_degree_of_latitude_is_111_km() => Assert.Equal(111.195, new GeoPoint(37, 127).DistanceKm(new GeoPoint(38, 127)), 0.01);

    [Fact]
    public void Distance_is_symmetric_and_0_to_itself()
    {
        Assert.Equal(Seoul.DistanceKm(Busan), Busan.DistanceKm(Seoul), 1e-9);
        Assert.Equal(0, Seoul.DistanceKm(Seoul));
    }

    [Fact]
    public void Antipodes_and_the_date_line_are_no_trouble()
    {
        Assert.Equal(20015, new GeoPoint(0, 0).DistanceKm(new GeoPoint(0, 180)), 1.0);
        Assert.Equal(222.4, new GeoPoint(0, 179).DistanceKm(new GeoPoint(0, -179)), 0.1);
    }
}
