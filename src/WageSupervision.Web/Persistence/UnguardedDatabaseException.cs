namespace WageSupervision.Web.Persistence;

/// <summary>
/// Tables that only grow could be changed: their triggers are missing or switched off, as after a migration that was cut short. The
/// message is the operator's, in Chinese.
/// </summary>
/// <param name="tables">The tables.</param>
public sealed class UnguardedDatabaseException(IReadOnlyList<string> tables) : Exception(
    $"""
    数据库里这些只增不改的表没有触发器保护，记录可能被改或者被删：{string.Join('、', tables)}。
    可能是数据库更新中途停了，也可能有人动过触发器，或者还没有建库。平台没有启动。
    请运行 migrate（可以重复，会补上），再启动平台；不是更新中途停的，先查明是谁动过、动过什么。
    """)
{
    /// <summary>The tables, as <see cref="DatabaseSetup.AppendOnly"/> names them.</summary>
    public IReadOnlyList<string> Tables => tables;
}
