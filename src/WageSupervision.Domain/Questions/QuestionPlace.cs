namespace WageSupervision.Domain.Questions;

/// <summary>Where a question stands: in the whole list of the API, and on the page 算一算 under its topic.</summary>
/// <param name="AmongAll">Its place in the whole list; the list shows it by rising number.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="UnderTopic">Its place under the topic.</param>
public sealed record QuestionPlace(int AmongAll, QuestionTopic Topic, int UnderTopic);

/// <summary>What belongs together in a citizen's eyes.</summary>
public enum QuestionTopic
{
    /// <summary>Amount, day and form of the wage.</summary>
    [Choice("我的工资发够了吗")]
    WagesInFull,

    /// <summary>Sickness, stoppage, the end of employment.</summary>
    [Choice("病假、停工、离职")]
    LeaveAndLeaving,

    /// <summary>Deferral, arrears, building sites.</summary>
    [Choice("企业有困难，工程欠薪")]
    Difficulty,

    /// <summary>Records and penalties.</summary>
    [Choice("企业保存记录，违法怎么罚")]
    RecordsAndPenalties,
}
