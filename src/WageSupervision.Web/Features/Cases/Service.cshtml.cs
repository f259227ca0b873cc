using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ServeOrderStep>]
public sealed class ServiceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases), IRecordsService
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    /// <summary>Which document; the first that waits for its service where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public ServedDocument? Document { get; set; }

    /// <summary>The document's number, the day it was made, and what the period in it means.</summary>
    public (string Number, DateOnly On, string Term) Served => Document switch
    {
        ServedDocument.Inquiry => (CaseFile.Inquiry.Notice!.NoticeNumber, CaseFile.Inquiry.Notice.On, $"答复期限 {Shell.Show.Date(CaseFile.Inquiry.Notice.Due)}"),
        ServedDocument.HandlingNotice => (CaseFile.Handling.Notice!.NoticeNumber, CaseFile.Handling.Notice.On, "陈述、申辩的五个工作日从送达起算"),
        ServedDocument.Handling => (CaseFile.Handling.Decision!.DecisionNumber, CaseFile.Handling.Decision.On,
            $"履行期限 {Shell.Show.Date(CaseFile.Handling.Decision.Deadline)}"),
        ServedDocument.Demand => Demanded(CaseFile.Fine.Course.Demand!),
        ServedDocument.HandlingDemand => Demanded(CaseFile.Handling.Course.Demand!),
        ServedDocument.ConductOrder => (CaseFile.Breaches.Order!.OrderNumber, CaseFile.Breaches.Order.On,
            $"改正期限 {Shell.Show.Date(CaseFile.Breaches.Order.Deadline)}"),
        ServedDocument.Advance => (CaseFile.Project.Unserved!.OrderNumber, CaseFile.Project.Unserved.On,
            $"送达 {CaseFile.Project.Unserved.To.Name}，期限 {Shell.Show.Date(CaseFile.Project.Unserved.Deadline)}"),
        ServedDocument.Hearing => (CaseFile.HearingCourse.Notice!.NoticeNumber, CaseFile.HearingCourse.Notice.On,
            $"听证在 {Shell.Show.Date(CaseFile.HearingCourse.Notice.HeldOn)} 举行，应当在七个工作日前送达"),
        ServedDocument.Notice => (CaseFile.Notice!.NoticeNumber, CaseFile.Notice.On, "陈述、申辩和要求听证的五个工作日从送达起算"),
        ServedDocument.Decision => (CaseFile.Penalty!.DecisionNumber, CaseFile.Penalty.On, "当事人不在场的，应当在七个工作日内送达（《行政处罚法》第六十一条、第八十五条）"),
        _ => (CaseFile.OrderToServe!.OrderNumber, CaseFile.OrderToServe.On, $"改正期限 {Shell.Show.Date(CaseFile.OrderToServe.Deadline)}"),
    };

    private static (string Number, DateOnly On, string Term) Demanded(DemandLetterMade demand) =>
        (demand.LetterNumber, demand.On, "送达后十个工作日仍没有履行的，可以依法申请法院强制执行");

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
        Document ??= Array.Find([ServedDocument.Decision, ServedDocument.Demand, ServedDocument.Hearing,
            ServedDocument.ConductOrder, ServedDocument.Notice, ServedDocument.Handling, ServedDocument.HandlingNotice, ServedDocument.HandlingDemand,
            ServedDocument.Advance],
            document => RecordService.StepOf(document).Gate(CaseFile, Facts).IsOpen);
        Gate = RecordService.StepOf(Document.Value).Gate(CaseFile, Facts);
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var command = await Input.FillAsync(new RecordService(CaseId, Document!.Value), HttpContext.RequestAborted);
        var (effect, seen) = Document switch
        {
            ServedDocument.Inquiry => ("", "企业会在待办里看到通知书，可以在网上答复。"),
            ServedDocument.Notice => ("陈述申辩的期间开始计算。", "企业会在待办里看到告知书。"),
            ServedDocument.Advance => ("付了的，登记清偿时选总承包单位、建设单位先行清偿。", ""),
            ServedDocument.Hearing => ("", "企业会在待办里看到听证通知书。"),
            ServedDocument.Decision => ("", "企业会在“整改与往来”里看到决定书。"),
            ServedDocument.Order =>
                ($"离改正期限还有 {CaseFile.OrderToServe?.Deadline.DayNumber - Today.DayNumber} 天。", "企业从今天起在待办里看到指令书。"),
            _ => ("", "企业在平台上已能看到。"),
        };

        // Who is not registered has no account to see it with.
        return await TakeAsync(command, $"送达已登记。{effect}{(Enterprise.Registration == Registration.Registered ? seen : "")}");
    }
}

/// <summary>The documents of a case whose service is recorded.</summary>
public enum ServedDocument
{
    /// <summary>限期改正指令书.</summary>
    Order,

    /// <summary>行政处罚事先告知书.</summary>
    Notice,

    /// <summary>行政处罚决定书.</summary>
    Decision,

    /// <summary>调查询问通知书.</summary>
    Inquiry,

    /// <summary>听证通知书.</summary>
    Hearing,

    /// <summary>履行催告书.</summary>
    Demand,

    /// <summary>行政处理事先告知书.</summary>
    HandlingNotice,

    /// <summary>行政处理决定书.</summary>
    Handling,

    /// <summary>履行行政处理决定催告书.</summary>
    HandlingDemand,

    /// <summary>责令改正违法行为的指令书.</summary>
    ConductOrder,

    /// <summary>先行清偿指令书.</summary>
    Advance,
}

/// <summary>登记文书送达.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Document">Which document.</param>
[Takes<ServeOrderStep>]
public sealed record RecordService(Guid CaseId, ServedDocument Document) : ServiceCommand, ICommand<Unit>, ICaseCommand<ServiceTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ServiceTerms> Step => StepOf(Document);

    /// <summary>The step that records the service of a document.</summary>
    public static Step<SupervisionCase, CaseFacts, ServiceTerms> StepOf(ServedDocument document) => document switch
    {
        ServedDocument.Inquiry => Steps.The<ServeInquiryStep>(),
        ServedDocument.HandlingNotice => Steps.The<ServeHandlingNoticeStep>(),
        ServedDocument.Handling => Steps.The<ServeHandlingStep>(),
        ServedDocument.Demand => Steps.The<ServeFineDemandStep>(),
        ServedDocument.HandlingDemand => Steps.The<ServeHandlingDemandStep>(),
        ServedDocument.ConductOrder => Steps.The<ServeConductOrderStep>(),
        ServedDocument.Advance => Steps.The<ServeAdvanceStep>(),
        ServedDocument.Hearing => Steps.The<ServeHearingStep>(),
        ServedDocument.Notice => Steps.The<ServeNoticeStep>(),
        ServedDocument.Decision => Steps.The<ServeDecisionStep>(),
        _ => Steps.The<ServeOrderStep>(),
    };
}

/// <summary>Shape of <see cref="RecordService"/>.</summary>
public sealed class RecordServiceValidator : ServiceFormValidator<RecordService>
{
    /// <summary>Sets the checks.</summary>
    public RecordServiceValidator() => RuleFor(r => r.Document).IsInEnum().WithMessage("没有这种文书，请从案件页面登记送达。");
}

/// <summary>Keeps the 送达回证 beside the event.</summary>
public sealed class RecordServiceHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<RecordService, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordService request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var terms = request.Kept(evidence, opened.Row.EnterpriseId, request.CaseId);
        await cases.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
