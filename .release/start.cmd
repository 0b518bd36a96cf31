@echo off
rem Opens liuzhuan in a window of the right size. A meeting file may be dropped on it.
chcp 65001 >nul
title liuzhuan
mode con: cols=120 lines=36 >nul 2>nul
cd /d "%~dp0"
if "%~1"=="" (
  "%~dp0liuzhuan.exe"
) else (
  "%~dp0liuzhuan.exe" "%~1"
)
if errorlevel 1 pause
