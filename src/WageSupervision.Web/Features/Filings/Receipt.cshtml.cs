using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The receipt of a filing: a page for A4 with a code that anyone can scan to verify it.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ReceiptModel(AppDbContext database, ICurrentUser user, PayrollSheets sheets, FieldProtector protector) : PortalPage
{
    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <summary>The filing.</summary>
    public FilingRow Filing { get; private set; } = null!;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>What stands now for its cycle.</summary>
    public FilingStanding Now { get; private set; } = null!;

    /// <summary>The cells that were set right on the screen.</summary>
    public IReadOnlyList<string> Edited { get; private set; } = [];

    /// <summary>Everything that was accepted for this cycle.</summary>
    public IReadOnlyList<FilingVersion> Versions { get; private set; } = [];

    /// <summary>What it changed in the version that it amended; <c>null</c> where it amended none.</summary>
    public AmendmentDiff? Changes { get; private set; }

    /// <summary>The signed receipt; <c>null</c> before the filing is decided.</summary>
    public FilingReceipt? SignedReceipt { get; private set; }

    /// <summary>The QR code as SVG.</summary>
    public string Qr { get; private set; } = "";

    /// <summary>What the code says.</summary>
    public string VerifyAddress { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId)
            ?? throw new NotFoundException();
        Enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        Versions = await FilingVersions.OfAsync(database, Filing);
        Now = FilingStanding.Of(Filing, Versions);
        Edited = (await sheets.EditsAsync(Filing, HttpContext.RequestAborted)).Told;
        Changes = await AmendmentDiff.OfStoredAsync(database, protector, Filing, HttpContext.RequestAborted);
        var content = await database.FilingReceipts.AsNoTracking().Where(r => r.EnterpriseId == enterpriseId && r.FilingId == FilingId)
            .OrderByDescending(r => r.Sequence).Select(r => r.Content).FirstOrDefaultAsync();
        SignedReceipt = FilingReceipt.Read(content)?.Receipt;
        VerifyAddress = $"{PublicAddress.Of(Request)}/Receipts/{Filing.ReceiptNumber}";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(VerifyAddress, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        Qr = code.GetGraphic(4, "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
