using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>One published disclosure, of 2026-11-28, that stands until 2027-05-28.</summary>
public sealed class DisclosureFixture : PortalFixture
{
    /// <summary>The disclosure.</summary>
    public Guid Disclosure { get; private set; }

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var filer = await Host.SignedInAsync(People.Filer);
        using var inspector = await Host.SignedInAsync(People.Inspector);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(10)));
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
        (await inspector.ProposeAsync(file)).Expect(302);
        await using var database = Host.Database.Open();
        Disclosure = database.Disclosures.Single().DisclosureId;
        (await Host.PublishAsync(Disclosure)).Expect(302);
    }
}
