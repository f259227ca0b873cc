using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications;

/// <summary>A notice of arrears that is wrong is corrected, or withdrawn.</summary>
[StepPage<CorrectDisclosureStep>]
public sealed class MendModel(IMediator sender, DisclosureFiles disclosures, CaseFiles cases) : PortalPage
{
    /// <summary>The disclosure's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid DisclosureId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The disclosure as it was loaded.</summary>
    public Opened<Disclosure, DisclosureRow> Opened { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public DisclosureRow Row => Opened.Row;

    /// <summary>The disclosure.</summary>
    public new Disclosure File => Opened.File;

    /// <summary>The cases it covers.</summary>
    public IReadOnlyList<GatheredCase> Covered { get; private set; } = [];

    /// <summary>The three limbs as of today.</summary>
    public SeriousArrearsAssessment Now { get; private set; } = null!;

    /// <summary>What must hold before it is corrected.</summary>
    public Gate Correction { get; private set; } = null!;

    /// <summary>What must hold before it is withdrawn.</summary>
    public Gate Withdrawal { get; private set; } = null!;

    /// <summary>Shows the form with the facts as the cases have them.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Facts = $"未按时足额支付 {Now.Workers} 名劳动者工资，经核查属实，尚未付清。";
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await disclosures.LoadAsync(DisclosureId, HttpContext.RequestAborted);
        Covered = await disclosures.CoveredAsync(Opened, HttpContext.RequestAborted);
        Now = cases.Seriousness(Covered);
        var facts = disclosures.FactsOf(Covered);
        Correction = Steps.The<CorrectDisclosureStep>().Gate(File, facts);
        Withdrawal = Steps.The<WithdrawDisclosureStep>().Gate(File, facts);
    }

    /// <summary>更正.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new CorrectDisclosure(DisclosureId, Input.Facts, Input.Wrong), HttpContext.RequestAborted);
        Done = $"{Opened.Row.EnterpriseName}：公示已更正，公众现在看到更正后的内容和说明。";
        return LocalRedirect("/Approvals");
    }

    /// <summary>撤回.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await LoadAsync();
        await sender.Send(new WithdrawDisclosure(DisclosureId, Input.Reason), HttpContext.RequestAborted);
        Done = $"{Opened.Row.EnterpriseName}：公示已撤回，公示栏不再列出。";
        return LocalRedirect("/Approvals");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Main facts.</summary>
        public string? Facts { get; set; }

        /// <summary>What was wrong.</summary>
        public string? Wrong { get; set; }

        /// <summary>Why it is withdrawn.</summary>
        public string? Reason { get; set; }
    }
}
