using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The people and enterprises that tests begin with. Plainly artificial.</summary>
public static class People
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "ceshi-mima-353";

    /// <summary>Enterprise of 西湖区 (330106).</summary>
    public const long WestLakeEnterprise = 11;

    /// <summary>Enterprise of 海曙区 (330203), another city.</summary>
    public const long HaishuEnterprise = 12;

    /// <summary>Filer of <see cref="WestLakeEnterprise"/>.</summary>
    public const string Filer = "filer@test";

    /// <summary>Filer of <see cref="HaishuEnterprise"/>.</summary>
    public const string OtherFiler = "other-filer@test";

    /// <summary>Inspector of 西湖区.</summary>
    public const string Inspector = "inspector@test";

    /// <summary>Inspector of 海曙区.</summary>
    public const string OtherInspector = "other-inspector@test";

    /// <summary>Another inspector of 西湖区.</summary>
    public const string SecondInspector = "second-inspector@test";

    /// <summary>Another inspector of 海曙区.</summary>
    public const string OtherSecondInspector = "other-second-inspector@test";

    /// <summary>Inspector of all 杭州市.</summary>
    public const string CityInspector = "city-inspector@test";

    /// <summary>Supervisor of 西湖区.</summary>
    public const string Supervisor = "supervisor@test";

    /// <summary>Supervisor of 海曙区.</summary>
    public const string OtherSupervisor = "other-supervisor@test";

    /// <summary>Union official of 西湖区.</summary>
    public const string Union = "union@test";

    /// <summary>Union official of 海曙区.</summary>
    public const string OtherUnion = "other-union@test";

    /// <summary>Worker of <see cref="WestLakeEnterprise"/>.</summary>
    public const string Worker = "worker@test";

    /// <summary>Administrator.</summary>
    public const string Administrator = "admin@test";

    /// <summary>Another administrator, for decisions that take two.</summary>
    public const string OtherAdministrator = "admin2@test";

    /// <summary>One account of each role, by role name.</summary>
    public static IReadOnlyDictionary<string, string> ByRole { get; } = new Dictionary<string, string>
    {
        [nameof(Role.EnterpriseFiler)] = Filer,
        [nameof(Role.Inspector)] = Inspector,
        [nameof(Role.Supervisor)] = Supervisor,
        [nameof(Role.UnionOfficial)] = Union,
        [nameof(Role.Worker)] = Worker,
        [nameof(Role.Administrator)] = Administrator,
    };

    /// <summary>Puts them into a migrated database.</summary>
    public static async Task SeedAsync(string connectionString)
    {
        await using var database = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connectionString).Options);
        database.Enterprises.AddRange(
            Enterprise(WestLakeEnterprise, "杭州测试甲制造有限公司", "330106", "91330106TESTA00013"),
            Enterprise(HaishuEnterprise, "宁波测试乙服饰有限公司", "330203", "91330203TESTB00021"));
        await database.SaveChangesAsync();
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        Add(Filer, Role.EnterpriseFiler, "测试会计", "杭州测试甲制造有限公司", null, WestLakeEnterprise);
        Add(OtherFiler, Role.EnterpriseFiler, "测试会计", "宁波测试乙服饰有限公司", null, HaishuEnterprise);
        Add(Inspector, Role.Inspector, "测试监察员", "西湖区人力资源和社会保障局", "330106", null, "浙测西湖01");
        Add(SecondInspector, Role.Inspector, "测试监察员乙", "西湖区人力资源和社会保障局", "330106", null, "浙测西湖02");
        Add(OtherInspector, Role.Inspector, "测试监察员", "海曙区人力资源和社会保障局", "330203", null, "浙测海曙01");
        Add(OtherSecondInspector, Role.Inspector, "测试监察员乙", "海曙区人力资源和社会保障局", "330203", null, "浙测海曙02");
        Add(CityInspector, Role.Inspector, "测试监察员", "杭州市人力资源和社会保障局", "330100", null);
        Add(Supervisor, Role.Supervisor, "测试负责人", "西湖区人力资源和社会保障局", "330106", null);
        Add(OtherSupervisor, Role.Supervisor, "测试负责人", "海曙区人力资源和社会保障局", "330203", null);
        Add(Union, Role.UnionOfficial, "测试工会干部", "西湖区总工会", "330106", null);
        Add(OtherUnion, Role.UnionOfficial, "测试工会干部", "海曙区总工会", "330203", null);
        Add(Worker, Role.Worker, "测试劳动者", "杭州测试甲制造有限公司", null, WestLakeEnterprise);
        Add(Administrator, Role.Administrator, "测试管理员", "平台运维", null, null);
        Add(OtherAdministrator, Role.Administrator, "测试管理员乙", "平台运维", null, null);
        await database.SaveChangesAsync();

        void Add(string name, Role role, string display, string organisation, string? region, long? enterprise, string? certificate = null)
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                DisplayName = display,
                Organisation = organisation,
                Role = role,
                RegionCode = region,
                EnterpriseId = enterprise,
                CertificateNumber = certificate,
                LockoutEnabled = true,
            };
            account.PasswordHash = hasher.HashPassword(account, Password);
            database.Users.Add(account);
        }
    }

    private static EnterpriseRow Enterprise(long id, string name, string region, string code) => new()
    {
        EnterpriseId = id,
        Name = name,
        CreditCode = code,
        RegionCode = region,
        Address = "测试路 1 号",
        LegalRepresentative = "测试法定代表人",
        Payday = 15,
    };
}
