using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class ServiceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Which document; the first that waits for its service where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public ServedDocument? Document { get; set; }

    /// <summary>The document's number, the day it was made, and what the period in it means.</summary>
    public (string Number, DateOnly On, string Term) Served => Document switch
    {
        ServedDocument.Notice => (CaseFile.Notice!.NoticeNumber, CaseFile.Notice.On, "陈述、申辩和要求听证的五个工作日从送达起算"),
        ServedDocument.Decision => (CaseFile.Penalty!.DecisionNumber, CaseFile.Penalty.On, "当事人不在场的，应当在七个工作日内送达（《行政处罚法》第六十一条、第八十五条）"),
        _ => (CaseFile.Order!.OrderNumber, CaseFile.Order.On, $"改正期限 {Shell.Show.Date(CaseFile.Order.Deadline)}"),
    };

    /// <summary>Shows the form with today.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.ServedOn = Today;
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Document ??= CaseGates.ToServeDecision(CaseFile).IsOpen ? ServedDocument.Decision
            : CaseGates.ToServeNotice(CaseFile).IsOpen ? ServedDocument.Notice
            : ServedDocument.Order;
        Gate = Document switch
        {
            ServedDocument.Notice => CaseGates.ToServeNotice(CaseFile),
            ServedDocument.Decision => CaseGates.ToServeDecision(CaseFile),
            _ => CaseGates.ToServe(CaseFile),
        };
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await TakeAsync(new RecordService(CaseId, Document!.Value, Input.ServedOn, Input.Method, Input.ReceivedBy), Document switch
        {
            ServedDocument.Notice => "送达已登记，陈述申辩的期间开始计算。企业会在待办里看到告知书。",
            ServedDocument.Decision => "送达已登记。企业会在“整改与往来”里看到决定书。",
            _ => "送达已登记，改正期限开始计算。企业会在待办里看到指令书。",
        });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? ServedOn { get; set; }

        /// <summary>How.</summary>
        public ServiceMethod? Method { get; set; }

        /// <summary>Who signed, by function.</summary>
        public string? ReceivedBy { get; set; }
    }
}
